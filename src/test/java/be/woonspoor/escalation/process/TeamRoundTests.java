package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.agreement.Consents;
import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.Reason;
import be.woonspoor.escalation.TeamRounds;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WoonspoorTest
class TeamRoundTests {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private Timeline timeline;
  @Autowired private TeamRounds rounds;
  @Autowired private RoundSheet sheet;
  @Autowired private IntensiveContacts contacts;
  @Autowired private Signals signals;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
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
        .with(
            "discussed",
            List.of(
                Map.of(
                    "discussedCase", caseNumber,
                    "discussion", "DISCUSSED",
                    "agreed", "Samen langs.")))
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
                        List.of(
                            Map.of(
                                "discussedCase", "WS-1999-00001",
                                "discussion", "DISCUSSED",
                                "agreed", "Niets.")))
                    .submit())
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting("field")
                    .containsExactly("discussed[0].discussedCase"));
  }

  @Test
  void nobody_is_passed_over_in_silence_also_not_who_came_in_later() {
    var first = anIntensiveCase();
    var journey = journeys.start(TeamRound.KEY, "");
    var later = anIntensiveCase();
    assertThatThrownBy(() -> holds(journey, line(first, "DISCUSSED", "Samen langs.")))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Nog geen lijn voor Test Proefmans · " + later);
    assertThat(rounds.of(proposals.open(first).orElseThrow())).as("nothing changed").isEmpty();
    holds(
        journey,
        line(first, "DISCUSSED", "Samen langs."),
        line(later, "NOT_DISCUSSED", "Coach ziek."));
    journey.endsAt("TeamRoundHeld");
    assertThat(rounds.of(proposals.open(later).orElseThrow()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.discussed()).isFalse();
              assertThat(line.agreed()).contains("Coach ziek.");
            });
  }

  @Test
  void two_lines_for_one_person_or_no_word_on_what_was_agreed_are_refused() {
    var caseNumber = anIntensiveCase();
    var journey = journeys.start(TeamRound.KEY, "");
    assertThatThrownBy(
            () ->
                holds(
                    journey,
                    line(caseNumber, "DISCUSSED", "Samen langs."),
                    line(caseNumber, "DISCUSSED", "Toch niet.")))
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting("field")
                    .containsExactly("discussed[1].discussedCase"));
    assertThatThrownBy(
            () -> holds(journey, Map.of("discussedCase", caseNumber, "discussion", "DISCUSSED")))
        .isInstanceOfSatisfying(
            FormRefused.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting("field")
                    .containsExactly("discussed[0].agreed"));
  }

  @Test
  void the_sheet_tells_of_last_week_signals_reviews_and_what_was_agreed() {
    var caseNumber = anIntensiveCase(3);
    var proposal = proposals.open(caseNumber).orElseThrow();
    var monday =
        LocalDate.now(clock.withZone(Terms.BELGIUM))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);
    contacts.plan(proposal.id(), monday);
    contacts.plan(proposal.id(), monday.plusDays(3));
    contacts.note(proposal.id(), monday, IntensiveContacts.Reached.NO, "coach2");
    var report =
        new SignalReport(
            clock.instant(),
            "coach1",
            SignalSource.NEIGHBOUR,
            monday,
            false,
            SignalDetails.story("Er werd aangebeld."));
    signals.setLevel(
        signals.keep(caseNumber, SignalKind.UPKEEP, report).signalId(), SignalLevel.AMBER);
    rounds.keep(proposal, new TeamRounds.Line(monday, true, Optional.of("Samen langs."), "lead"));

    assertThat(sheet.row(proposal, "Jan"))
        .containsEntry(
            "lastWeek",
            "2 gepland, 1 geprobeerd, 0 bereikt · te weinig; nog niet bereikt, daarna 1 gemist")
        .containsEntry("signals", "1 oranje")
        .containsEntry("agreedLast", DAY.format(monday) + ": Samen langs.")
        .containsEntry("partners", "geen");
    contacts.note(proposal.id(), monday.plusDays(3), IntensiveContacts.Reached.YES, "coach2");
    assertThat(sheet.row(proposal, "Jan"))
        .containsEntry(
            "lastWeek",
            "2 gepland, 2 geprobeerd, 1 bereikt; laatst bereikt op "
                + DAY.format(monday.plusDays(3)));
    assertThat(sheet.row(proposal, "Jan").get("who").toString())
        .startsWith("Jan · " + caseNumber + ", met ");
  }

  @Test
  void the_lead_brings_somebody_to_the_table_of_one_person_only() {
    var steps = new FollowUpSteps(journeys, proposals, consents, team, clock);
    var other = anIntensiveCase();
    var followUp = steps.aProposal(Reason.ADDICTION);
    steps.consent(followUp.caseNumber(), "CAW", PartnerRole.PEER_WORKER);
    steps.consent(other, "CAW", PartnerRole.PEER_WORKER);
    steps.isGranted(followUp);
    var round = journeys.start(TeamRound.KEY, "");
    round
        .does("HoldTeamRound")
        .as("lead")
        .with("heldOn", steps.today().toString())
        .with("present", "Iedereen")
        .with("partners", List.of(followUp.caseNumber() + "/CAW"))
        .with(
            "discussed",
            List.of(
                line(other, "NOT_DISCUSSED", "Volgende week."),
                line(followUp.caseNumber(), "DISCUSSED", "Ervaringsdeskundige erbij.")))
        .submit();
    followUp.runJobs();
    assertThat(followUp.openTasks()).contains("ConsultPartner");
    assertThat(proposals.partners(proposals.open(other).orElseThrow().id())).isEmpty();
    steps.consults(followUp);
    followUp.reached("AddedPartnersHeard");
  }

  private static Map<String, Object> line(String caseNumber, String discussion, String agreed) {
    return Map.of("discussedCase", caseNumber, "discussion", discussion, "agreed", agreed);
  }

  @SafeVarargs
  private static void holds(Journey journey, Map<String, Object>... lines) {
    journey
        .does("HoldTeamRound")
        .as("lead")
        .with("heldOn", "2026-01-05")
        .with("present", "Iedereen")
        .with("discussed", List.of(lines))
        .submit();
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
                .atZone(Terms.BELGIUM)
                .getDayOfWeek())
        .isEqualTo(DayOfWeek.MONDAY);
  }

  private String anIntensiveCase() {
    return anIntensiveCase(0);
  }

  private String anIntensiveCase(int weeksAgo) {
    var caseNumber = journeys.aCase();
    var grounds = new Grounds(Set.of(Reason.PSYCHIATRY), "", 2, true, false, "Veel.", "Tijd.");
    var id = proposals.propose(caseNumber, grounds, "coach1", clock.instant());
    proposals.begin(id, "coach2", List.of(), clock.instant().minus(Duration.ofDays(7L * weeksAgo)));
    return caseNumber;
  }
}
