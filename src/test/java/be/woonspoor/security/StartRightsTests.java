package be.woonspoor.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever has a start form has somebody who may start it. */
@WoonspoorTest
class StartRightsTests {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;

  @Test
  void each_start_form_belongs_to_a_role_and_each_right_to_a_start_form() {
    var withForm = new TreeSet<String>();
    var repository = engine.getRepositoryService();
    for (var definition : repository.createProcessDefinitionQuery().latestVersion().list()) {
      var starts =
          repository
              .getBpmnModelInstance(definition.getId())
              .getModelElementsByType(StartEvent.class);
      if (starts.stream().anyMatch(start -> start.getCamundaFormRef() != null)) {
        withForm.add(definition.getKey());
      }
    }
    assertThat(StartRights.all().keySet()).containsExactlyInAnyOrderElementsOf(withForm);
  }

  @Test
  void tasklist_offers_each_role_what_it_may_start_and_nothing_else() {
    for (var role : Role.values()) {
      var may =
          StartRights.all().entrySet().stream()
              .filter(entry -> entry.getValue().contains(role))
              .map(Map.Entry::getKey)
              .toList();
      var offered = new TreeSet<String>();
      new Http("http://localhost:" + port, DemoTeam.accountOf(role), DemoTeam.PASSWORD)
          .get(
              "/engine-rest/process-definition?latestVersion=true&startableInTasklist=true"
                  + "&startablePermissionCheck=true")
          .body()
          .forEach(definition -> offered.add(definition.path("key").asText()));
      assertThat(offered).as(role.name()).containsExactlyInAnyOrderElementsOf(may);
    }
  }
}
