package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class TeamRoundTests {

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private Timeline timeline;
  @Autowired private ManagementService management;
  @Autowired private Clock clock;

  @BeforeEach
  void nobody_is_followed_intensively() {
    proposals.inIntensiveFollowUp().forEach(p -> proposals.close(p.id(), clock.instant()));
  }

  @Test
  void without_anybody_in_intensive_follow_up_there_is_no_round() {
    journeys.start(TeamRound.KEY, "").endsAt("NothingToDiscuss");
  }

  @Test
  void what_the_round_agrees_goes_to_each_file() {
    var caseNumber = anIntensiveCase();
    var journey = journeys.start(TeamRound.KEY, "");
    journey
        .does("HoldTeamRound")
        .as("lead")
        .with("heldOn", "2026-01-05")
        .with("present", "Iedereen")
        .with("discussed", List.of(Map.of("discussedCase", caseNumber, "agreed", "Samen langs.")))
        .submit();
    journey.endsAt("TeamRoundHeld");
    assertThat(timeline.of(caseNumber))
        .anyMatch(entry -> entry.text().filter("Samen langs."::equals).isPresent());
  }

  @Test
  void only_who_is_followed_intensively_is_discussed() {
    anIntensiveCase();
    var journey = journeys.start(TeamRound.KEY, "");
    assertThatThrownBy(
            () ->
                journey
                    .does("HoldTeamRound")
                    .as("lead")
                    .with("heldOn", "2026-01-05")
                    .with("present", "Iedereen")
                    .with(
                        "discussed",
                        List.of(Map.of("discussedCase", "WS-1999-00001", "agreed", "Niets.")))
                    .submit())
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting("field")
                    .containsExactly("discussed[0].discussedCase"));
  }

  @Test
  void the_round_is_called_every_monday() {
    assertThat(
            management
                .createJobQuery()
                .processDefinitionKey(TeamRound.KEY)
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant()
                .atZone(be.woonspoor.engine.Terms.BELGIUM)
                .getDayOfWeek())
        .isEqualTo(java.time.DayOfWeek.MONDAY);
  }

  private String anIntensiveCase() {
    var caseNumber = journeys.aCase();
    var grounds = new Grounds(Set.of(Reason.PSYCHIATRY), "", 2, true, false, "Veel.", "Tijd.");
    var id = proposals.propose(caseNumber, grounds, "coach1", clock.instant());
    proposals.begin(id, "coach2", List.of(), clock.instant());
    return caseNumber;
  }
}
