package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.LoggedContact;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.Reached;
import be.woonspoor.coaching.Stay;
import be.woonspoor.coaching.StayEnding;
import be.woonspoor.coaching.Stays;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.trajectory.Stages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When the lead may end a trajectory: silence alone never is a ground. */
@WoonspoorTest
class ClosingGroundTests {

  @Autowired private ProcessEngine engine;
  @Autowired private Journeys journeys;
  @Autowired private Stages stages;
  @Autowired private Signals signals;
  @Autowired private CaseTeam team;
  @Autowired private Contacts contacts;
  @Autowired private ContactDesk desk;
  @Autowired private Stays stays;
  @Autowired private Decisions decisions;
  @Autowired private Receipts receipts;

  private final LocalDate today = LocalDate.now(Terms.BELGIUM);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | false | 5 | 3 | 8 | true  | closing-few-attempts",
        "true  | false | 6 | 2 | 8 | true  | closing-few-manners",
        "true  | false | 6 | 3 | 7 | true  | closing-too-soon",
        "true  | false | 6 | 3 | 8 | false | closing-no-team-talk",
        "true  | false | 6 | 3 | 8 | true  | ",
        "true  | true  | 1 | 2 | 4 | false | closing-few-attempts-after-no",
        "true  | true  | 2 | 1 | 4 | false | closing-few-manners-after-no",
        "true  | true  | 2 | 2 | 3 | false | closing-too-soon-after-no",
        "true  | true  | 2 | 2 | 4 | false | ",
        "false | false | 9 | 9 | 9 | true  | closing-without-a-no",
        "false | true  | 0 | 0 | 0 | false | ",
      })
  void what_is_missing_is_said_by_a_rule(
      boolean coached,
      boolean clearNo,
      int attempts,
      int manners,
      int weeks,
      boolean teamTalk,
      String rule) {
    var inputs = new HashMap<String, Object>();
    inputs.put("coached", coached);
    inputs.put("clearNo", clearNo);
    inputs.put("attempts", attempts);
    inputs.put("manners", manners);
    inputs.put("weeks", weeks);
    inputs.put("teamTalk", teamTalk);

    assertThat(decisions.decide("closing-ground", inputs).rules())
        .extracting("id")
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void silence_alone_closes_nothing_and_the_form_says_what_is_missing() {
    var number = aTenant();
    assertThatThrownBy(() -> closes(number, false))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining(
            "Er zijn nog maar 0 pogingen sinds het laatste gesprek; nodig zijn er 6.")
        .hasMessageContaining("Het team besprak de stilte nog niet.");
    tries(number, 60, Manner.VISIT, Reached.NO);
    assertThatThrownBy(() -> closes(number, false))
        .hasMessageContaining("Er is nog maar 1 poging")
        .hasMessageContaining("op een andere manier: 1 van de 3 is gebeurd.");
    assertThat(journeys.of(number).everReached()).doesNotContain("ClosureDecidedInCoaching");
    assertThat(receipts.of(number)).noneMatch(r -> r.decision().equals("closing-ground"));
  }

  @Test
  void repeated_outreach_over_weeks_and_a_talk_in_the_team_are_a_ground_and_leave_a_receipt() {
    var number = aTenant();
    tries(number, 90, Manner.VISIT, Reached.YES);
    for (var manner : List.of(Manner.VISIT, Manner.PHONE, Manner.LETTER)) {
      tries(number, 57, manner, Reached.NO);
      tries(number, 20, manner, Reached.NOT_NOW);
    }
    assertThatThrownBy(() -> closes(number, false))
        .hasMessageEndingWith("Het team besprak de stilte nog niet.");
    desk.discussed(number);
    closes(number, false).reached("StageStopped");
    assertThat(receipts.of(number))
        .filteredOn(r -> r.decision().equals("closing-ground"))
        .singleElement()
        .satisfies(r -> assertThat(r.inputs()).containsEntry("attempts", 6));
  }

  @Test
  void a_talk_after_all_begins_the_count_anew() {
    var number = aTenant();
    for (var manner : List.of(Manner.VISIT, Manner.PHONE)) {
      tries(number, 30, manner, Reached.NO);
    }
    tries(number, 3, Manner.PHONE, Reached.YES);
    assertThatThrownBy(() -> closes(number, true)).hasMessageContaining("nog maar 0 pogingen");
  }

  @Test
  void after_a_clear_no_the_door_is_knocked_on_twice_more() {
    var number = aTenant();
    tries(number, 30, Manner.VISIT, Reached.NOT_NOW);
    assertThatThrownBy(() -> closes(number, true)).hasMessageContaining("nodig zijn er 2.");
    tries(number, 2, Manner.LETTER, Reached.NO);
    closes(number, true).reached("StageStopped");
  }

  @Test
  void the_lead_hears_of_a_stay_elsewhere_before_the_follow_up_of_it_stops() {
    var number = aTenant();
    goesAway(number);
    assertThatThrownBy(() -> closes(number, "JOINT_ENDING", Map.of()))
        .hasMessageContaining("Deze persoon verblijft nu elders: sinds")
        .hasMessageNotContaining("gevangenis");
    assertThat(stays.open(number)).isPresent();
    closes(number, "JOINT_ENDING", Map.of("stayKnown", true)).reached("StageStopped");

    assertThat(journeys.of(number).everReached()).contains("StayNoLongerFollowed");
    assertThat(stays.latest(number).flatMap(Stay::ending)).contains(StayEnding.CASE_CLOSED);
    journeys.of(number).waitsAt("PlanAftercare");
  }

  @Test
  void a_case_with_a_stay_open_is_not_closed_after_aftercare() {
    var trajectory = OneTrajectory.at(engine, journeys, stages, signals, "CaseClosure");
    team.assign(trajectory.caseNumber(), "coach1", "lead");
    goesAway(trajectory.caseNumber());
    CaseClosureTests.plansAftercare(trajectory.journey(), "NOT_WANTED");
    assertThatThrownBy(() -> CaseClosureTests.closes(trajectory.journey()))
        .hasMessageContaining("een verblijf elders");
  }

  private void goesAway(String number) {
    journeys.startWithForm(
        "report-stay",
        "coach1",
        Map.of("caseNumber", number, "news", "AWAY", "kind", "PRISON", "since", today.toString()));
  }

  private String aTenant() {
    var trajectory = OneTrajectory.at(engine, journeys, stages, signals, "Coaching");
    team.assign(trajectory.caseNumber(), "coach1", "lead");
    return trajectory.caseNumber();
  }

  private void tries(String number, int daysAgo, Manner manner, Reached reached) {
    contacts.log(
        number,
        new LoggedContact(
            today.minusDays(daysAgo),
            manner,
            reached,
            Optional.empty(),
            Optional.empty(),
            "coach1"),
        Optional.empty());
  }

  private Journey closes(String number, boolean clearNo) {
    return closes(number, "NO_LONGER_WANTED", Map.of("clearNo", clearNo));
  }

  private Journey closes(String number, String reason, Map<String, Object> more) {
    var values = new HashMap<>(more);
    values.put("caseNumber", number);
    values.put("closureReason", reason);
    values.put("decidedOn", today.toString());
    values.put("inOwnWords", "Zo is het goed.");
    values.put("leadReason", "Zo besproken.");
    return journeys.startWithForm(CloseCaseContract.KEY, "lead", values);
  }
}
