package be.woonspoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.referral.SyntheticReferral;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands behind every form, told on one step: whether a referral is complete. */
@WoonspoorTest
class FormGuardTests {

  private static final String STEP = "CheckCompleteness";

  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk desk;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private StepRecords records;
  @LocalServerPort private int port;

  private Journey journey;

  @BeforeEach
  void a_referral_whose_completeness_is_looked_at() {
    journey = journeys.start("referral", desk.receiveForm("referrer", SyntheticReferral.read()));
    journey.does(STEP);
  }

  @Test
  void all_errors_come_at_once_and_nothing_is_changed() {
    var refusal =
        catchThrowableOfType(
            FormRefused.class,
            () ->
                journey
                    .does(STEP)
                    .with("complete", "INCOMPLETE")
                    .with("missing", List.of("INCOME", "HAIR"))
                    .with("question", "x".repeat(4001))
                    .with("remark", 12)
                    .with("stranger Jan Jansen", "ja")
                    .submit());
    assertThat(refusal.errors())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("missing", "question", "remark", "stranger Jan Jansen");
    assertThat(refusal.getMessage())
        .doesNotContain("xxxx")
        .doesNotContain("HAIR")
        .doesNotContain("Jansen");
    assertThat(journey.openTasks()).containsExactly(STEP);
    assertThat(records.of(journey.caseNumber())).isEmpty();
  }

  @Test
  void what_is_required_must_be_there() {
    assertThatThrownBy(() -> journey.does(STEP).submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Vul dit veld in.");
  }

  @Test
  void a_field_that_is_required_only_when_it_shows_is_judged_on_the_server() {
    assertThatThrownBy(() -> journey.does(STEP).with("complete", "INCOMPLETE").submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Vul dit veld in.");
    journey.does(STEP).with("complete", "COMPLETE").submit();
    assertThat(journey.openTasks()).doesNotContain(STEP);
  }

  @Test
  void hidden_fields_that_come_along_are_dropped() {
    journey
        .does(STEP)
        .with("complete", "COMPLETE")
        .with("question", "Dit had verborgen moeten zijn")
        .with("remark", "Dit niet")
        .submit();
    assertThat(records.of(journey.caseNumber()))
        .flatExtracting(StepRecords.StepRecord::answers)
        .extracting(StepRecords.Answer::field)
        .contains("remark")
        .doesNotContain("question");
  }

  @Test
  void only_facts_become_variables() {
    journey.does(STEP).with("complete", "COMPLETE").with("remark", "Alles is er").submit();
    assertThat(runtime.getVariables(journey.processInstanceId()))
        .containsEntry("complete", "COMPLETE")
        .doesNotContainKey("remark");
  }

  @Test
  void doors_without_a_form_take_declared_facts_only() {
    var task = journey.task(STEP).getId();
    assertThatThrownBy(() -> tasks.complete(task, Map.of("remark", "vrij")))
        .isInstanceOf(UndeclaredVariable.class);
    assertThatThrownBy(() -> tasks.complete(task, Map.of("complete", "MISSCHIEN")))
        .isInstanceOf(UndeclaredVariable.class);
    assertThatThrownBy(() -> tasks.setVariableLocal(task, "remark", "vrij"))
        .isInstanceOf(UndeclaredVariable.class);
    assertThatThrownBy(
            () -> runtime.setVariable(journey.processInstanceId(), "possibleDouble", "ja"))
        .isInstanceOf(UndeclaredVariable.class);
    assertThatThrownBy(
            () ->
                runtime.startProcessInstanceByKey(
                    "referral", journeys.aCase(), Map.of("name", "Proefmans")))
        .isInstanceOf(UndeclaredVariable.class);
    assertThat(journey.openTasks()).containsExactly(STEP);
  }

  @Test
  void a_program_gets_400_with_the_errors_by_field_and_404_the_second_time() {
    var office = new Http("http://localhost:" + port, DemoTeam.OFFICE, DemoTeam.PASSWORD);
    var path = "/engine-rest/task/" + journey.task(STEP).getId() + "/submit-form";
    var wrong = office.post(path, variables(Map.of("complete", "MISSCHIEN", "remark", "geheim")));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().at("/errors/0/field").asText()).isEqualTo("complete");
    assertThat(wrong.body().at("/errors/0/message").asText()).isNotBlank();
    assertThat(wrong.body().toString()).doesNotContain("geheim");
    assertThat(office.post(path, variables(Map.of("complete", "COMPLETE"))).status())
        .isEqualTo(204);
    var again = office.post(path, variables(Map.of("complete", "COMPLETE")));
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.body().path("message").asText()).contains("al afgewerkt");
  }

  @Test
  void the_form_is_given_the_name_of_the_client_but_the_engine_is_not() {
    var office = new Http("http://localhost:" + port, DemoTeam.OFFICE, DemoTeam.PASSWORD);
    var shown =
        office.get("/engine-rest/task/" + journey.task(STEP).getId() + "/form-variables").body();
    assertThat(shown.at("/clientName/value").asText()).startsWith("Tine Proef");
    assertThat(shown.at("/caseNumber/value").asText()).isEqualTo(journey.caseNumber());
    assertThat(shown.has("possibleDouble")).isFalse();
    assertThat(runtime.getVariables(journey.processInstanceId())).doesNotContainKey("clientName");
  }

  private static Map<String, Object> variables(Map<String, Object> values) {
    return Map.of(
        "variables",
        values.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Map.Entry::getKey, entry -> Map.of("value", entry.getValue()))));
  }
}
