package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.FormRefused;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class ProposeEscalationTests {

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private ProcessEngine engine;

  @Test
  void a_proposal_opens_the_follow_up_beside_the_coaching() {
    var caseNumber = aCaseAt("Coaching");
    proposes(caseNumber, Map.of());
    assertThat(proposals.open(caseNumber).orElseThrow().grounds().reasons())
        .containsExactlyInAnyOrder(Reason.ADDICTION, Reason.OTHER);
    assertThat(journeys.of(caseNumber).openTasks()).contains("AskClient");
  }

  @Test
  void a_second_proposal_waits_for_the_first() {
    var caseNumber = aCaseAt("Coaching");
    proposes(caseNumber, Map.of());
    assertThatThrownBy(() -> proposes(caseNumber, Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("loopt al");
  }

  @Test
  void coaching_comes_before_intensive_follow_up() {
    var caseNumber = aCaseAt("AskToReturn");
    assertThatThrownBy(() -> proposes(caseNumber, Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("gewone coaching");
  }

  @Test
  void a_case_that_does_not_exist_or_has_no_trajectory_is_refused() {
    assertThatThrownBy(() -> proposes("WS-1999-00001", Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen dossier");
    var closed = journeys.aCase();
    assertThatThrownBy(() -> proposes(closed, Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen traject");
  }

  @Test
  void something_else_takes_a_word_more() {
    var caseNumber = aCaseAt("Coaching");
    assertThatThrownBy(() -> proposes(caseNumber, Map.of("otherReason", "")))
        .isInstanceOf(FormRefused.class);
  }

  private String aCaseAt(String step) {
    var caseNumber = journeys.aCase();
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(ProposeEscalation.TRAJECTORY)
        .businessKey(caseNumber)
        .startBeforeActivity(step)
        .execute();
    return caseNumber;
  }

  private void proposes(String caseNumber, Map<String, Object> changed) {
    var values = new HashMap<String, Object>();
    values.put("caseNumber", caseNumber);
    values.put("reasons", List.of("ADDICTION", "OTHER"));
    values.put("otherReason", "Veel verlies in korte tijd");
    values.put("tried", "Vaker langsgaan.");
    values.put("wanted", "Iemand die er vaker is.");
    values.putAll(changed);
    journeys.startWithForm(ProposeEscalation.KEY, "coach1", values).reached("ProposalPassedOn");
  }
}
