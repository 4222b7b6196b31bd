package be.woonspoor.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No expression gets in from outside, and none that is inside reaches further than it must. */
@WoonspoorTest
class ExpressionTests {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"assigneeExpression\":\"${currentUser()}\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}",
        "{\"orQueries\":[{\"dueBeforeExpression\":\"${''.getClass()}\"}]}",
        "{\"a\":{\"b\":[{\"nameEXPRESSION\":\"x\"}]}}"
      })
  void a_question_with_an_expression_is_refused_at_both_doors(String body) {
    var coach = new Http(address(), "coach1", DemoTeam.PASSWORD);
    var answer = coach.post("/engine-rest/task", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("detail").asText()).contains("Expressies");

    var session = WebSession.of(address(), "coach1");
    session.get("/camunda/app/tasklist/default/");
    var token = session.cookie("XSRF-TOKEN").orElseThrow();
    var path = "/camunda/api/engine/engine/default/task";
    assertThat(session.call("POST", path, body, "X-XSRF-TOKEN", token).statusCode()).isEqualTo(400);
  }

  @Test
  void an_expression_in_the_address_is_refused_too() {
    var coach = new Http(address(), "coach1", DemoTeam.PASSWORD);
    assertThat(coach.get("/engine-rest/task?assigneeExpression=x").status()).isEqualTo(400);
  }

  @Test
  void cockpits_own_queries_take_no_expression_either() {
    var session = WebSession.of(address(), DemoTeam.LEAD);
    session.get("/camunda/app/cockpit/default/");
    var token = session.cookie("XSRF-TOKEN").orElseThrow();
    var path = "/camunda/api/cockpit/plugin/base/default/process-instance";
    var body = "{\"someExpression\":\"${1}\"}";
    assertThat(session.call("POST", path, body, "X-XSRF-TOKEN", token).statusCode()).isEqualTo(400);
  }

  @Test
  void a_task_is_claimed_for_oneself_only() {
    var coach = new Http(address(), "coach1", DemoTeam.PASSWORD);
    var answer = coach.post("/engine-rest/task/none/claim", "{\"userId\":\"coach2\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("detail").asText()).contains("voor uzelf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.Runtime').getName()}",
        "${''['class'].name}",
        "${''.class}",
        "${currentUserGroups().getClass()}",
        "${terms.getClass()}",
        "${terms.class}",
        "${now().getTime()}",
        "${dataSource}",
        "${processEngine.identityService}",
        "${caseFiles}",
        "${clock.instant()}"
      })
  void an_expression_reaches_no_class_no_bean_and_no_method(String expression) {
    assertThatThrownBy(() -> evaluate(expression))
        .isInstanceOf(ProcessEngineException.class)
        .rootCause()
        .isInstanceOf(ELException.class);
  }

  @Test
  void even_the_engines_own_gap_leads_nowhere() {
    // nested queries are evaluated although free expressions are off: the expression itself is
    // stopped
    var query =
        engine
            .getTaskService()
            .createTaskQuery()
            .or()
            .taskAssigneeExpression("${''.getClass().getName()}")
            .endOr();
    assertThatThrownBy(query::count).isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void the_functions_that_the_lists_need_work() {
    engine.getIdentityService().setAuthentication("coach1", List.of(Role.WOONCOACH.group()));
    try {
      assertThat(evaluate("${currentUser()}")).isEqualTo("coach1");
      assertThat(evaluate("${now()}")).isInstanceOf(Date.class);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private Object evaluate(String expression) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(StartProcessVariableScope.getSharedInstance()));
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
