package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CoachDesk;
import be.woonspoor.team.Coaches;
import be.woonspoor.team.TeamMember;
import be.woonspoor.team.TestCoaches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class ProposeEscalationTests {

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private ProcessEngine engine;
  @Autowired private CoachDesk desk;
  @Autowired private Coaches coaches;
  @Autowired private CaseloadFacts facts;
  @Autowired private Receipts receipts;
  @Autowired private Clock clock;

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

  @Test
  void an_assignment_above_the_norm_counts_as_a_fact_about_the_caseload() {
    var caseNumber = aCaseAt("Coaching");
    var own = new TestCoaches(coaches, "vo");
    var tiny = own.add("Volzet", "0.05");
    desk.assign(caseNumber, TeamMember.COACH, tiny, Optional.of("Niemand anders."), DemoTeam.LEAD);
    proposes(caseNumber, Map.of());
    own.leave(LocalDate.now(clock.withZone(Terms.BELGIUM)).minusDays(1));
    var grounds = proposals.open(caseNumber).orElseThrow().grounds();
    assertThat(grounds.reasons())
        .containsExactlyInAnyOrder(Reason.ADDICTION, Reason.OTHER, Reason.CASELOAD);
    assertThat(grounds.caseloadFacts()).isOne();
    assertThat(receipts.of(caseNumber))
        .filteredOn(receipt -> receipt.decision().equals("escalation-test"))
        .singleElement()
        .satisfies(receipt -> assertThat(receipt.inputs()).containsEntry("caseloadFacts", 1));
    assertThat(facts.text(caseNumber)).contains("boven de norm (1, norm 0): Niemand anders.");
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
