package be.woonspoor.tenancy.process;

import static be.woonspoor.tenancy.process.TenancySignalProcess.SIGNAL_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.engine.form.FormDisplay;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.Milestone;
import be.woonspoor.tenancy.MilestoneCode;
import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalOpenings;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.tenancy.SyntheticLease;
import be.woonspoor.tenancy.ToldSignal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A milestone is met in time, or missed and seen by the lead; new facts plan again. */
@WoonspoorTest
class TenancyMilestoneTests {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Autowired private Journeys journeys;
  @Autowired private Signals signals;
  @Autowired private SignalOpenings openings;
  @Autowired private SignalDesk desk;
  @Autowired private Milestones milestones;
  @Autowired private Leases leases;
  @Autowired private CaseTeam team;
  @Autowired private Receipts receipts;
  @Autowired private StepRecords records;
  @Autowired private FormDisplay display;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private Terms terms;
  @Autowired private Clock clock;

  private String caseNumber;

  @BeforeEach
  void a_case_of_a_coach() {
    caseNumber = journeys.aCase();
    team.assign(caseNumber, "coach2", "lead");
  }

  @Test
  void a_month_of_arrears_gives_the_coach_a_milestone_beside_the_amber_signal() {
    var journey = signal(SignalKind.ARREARS, told().months(1));

    journey.waitsAt("AnswerAmberSignal", "MeetMilestone");
    var task = journey.task("MeetMilestone");
    assertThat(task.getAssignee()).isEqualTo("coach2");
    assertThat(task.getDueDate()).isEqualTo(Date.from(terms.closeOf(today().plusDays(5))));
    answersAmber(journey, "SETTLED").waitsAt("MeetMilestone");
    meets(journey).reached("MilestoneMet").reached("AmberAnswered").reached("AmberMilestonesDone");
    journey.endsAt("SignalSettled");
    assertThat(signals.get(journey.fact(SIGNAL_ID)).open()).isFalse();
    assertThat(records.of(caseNumber)).hasSize(2);
  }

  @Test
  void a_signal_that_is_opened_again_reaches_its_milestones_anew() {
    var first = signal(SignalKind.ARREARS, told().months(1));
    answersAmber(first, "SETTLED");
    meets(first).endsAt("SignalSettled");
    var id = first.fact(SIGNAL_ID);

    var again =
        signal(SignalKind.ARREARS, told().months(1)).waitsAt("MeetMilestone", "AnswerAmberSignal");

    assertThat(again.fact(SIGNAL_ID)).isEqualTo(id);
    assertThat(milestones.ofCase(caseNumber)).singleElement().matches(m -> m.opening() == 2);
    assertThat(openings.of(id).get(1).deeds()).hasSize(2);
  }

  @Test
  void an_amber_signal_that_turns_red_takes_its_milestones_along() {
    var journey = signal(SignalKind.ARREARS, told().months(1));
    var reminder = milestones.ofCase(caseNumber).get(0).id();

    answersAmber(journey, "WORSE")
        .reached("TurnedRed")
        .waitsAt("AnswerRedSignal", "SupportRedSignal");

    assertThat(milestones.get(reminder).state()).isEqualTo(Milestone.State.OPEN);
    answersRed(journey);
    supports(journey).waitsAt("MeetMilestone");
    meets(journey).endsAt("SignalHandled");
    assertThat(milestones.get(reminder).state()).isEqualTo(Milestone.State.MET);
  }

  @Test
  void a_legal_step_is_due_on_the_day_of_the_letter() {
    var hearing = today().plusDays(20);
    var journey = red(SignalKind.PETITION, told().before(hearing)).waitsAt("MeetMilestone");

    assertThat(journey.task("MeetMilestone").getDueDate())
        .isEqualTo(Date.from(terms.closeOf(hearing)));
    assertThat(shown(journey))
        .containsEntry("milestoneName", "verzoekschrift of dagvaarding")
        .containsEntry("mayObject", true);
    assertThat(shown(journey).get("ocmwWords").toString())
        .contains(DAY.format(today().plusDays(4)), "tenzij de huurder bezwaar maakt");
    meets(journey).endsAt("SignalHandled");
  }

  @Test
  void a_judgment_tells_before_which_day_nobody_is_evicted() {
    var served = today().minusDays(2);
    var journey = red(SignalKind.JUDGMENT, told().served(served));

    assertThat(shown(journey).get("evictionWords").toString())
        .startsWith("Geen uithuiszetting vóór " + DAY.format(served.plusMonths(1)));
  }

  @Test
  void a_missed_milestone_is_for_the_lead_while_the_task_of_the_coach_stays() {
    var journey = red(SignalKind.TERMINATION, told());

    journey.fires("MilestoneDayPassed").waitsAt("MeetMilestone", "ReviewMissedMilestone");
    var task = journey.task("ReviewMissedMilestone");
    assertThat(task.getDueDate())
        .isEqualTo(Date.from(terms.due("review-missed-milestone", clock.instant())));
    assertThat(milestones.ofCase(caseNumber))
        .singleElement()
        .satisfies(m -> assertThat(m.state()).isEqualTo(Milestone.State.MISSED));

    reviews(journey).reached("MissReviewed").waitsAt("MeetMilestone");
    meets(journey).endsAt("SignalHandled");
  }

  @Test
  void what_the_lead_has_looked_at_does_not_come_back_with_the_next_letter() {
    var journey = red(SignalKind.TERMINATION, told());
    journey.fires("MilestoneDayPassed");
    reviews(journey);

    desk.report(caseNumber, SignalKind.TERMINATION, told().at(clock.instant()));
    journey.runJobs().waitsAt("AnswerRedSignal", "SupportRedSignal");
    answersRed(journey);
    supports(journey);
    journey.fires("MilestoneDayPassed").reached("SeenBefore").waitsAt("MeetMilestone");
  }

  @Test
  void help_for_the_home_does_not_wait_for_other_milestones() {
    var journey = red(SignalKind.TERMINATION, told());

    meetsWith(journey, Map.of("leaseInDanger", true))
        .reached("HelpUnderWay")
        .waitsAt("AssessLeaseDanger");
  }

  @Test
  void the_tenant_objects_and_no_copy_goes_to_the_ocmw() {
    var journey = red(SignalKind.PETITION, told());
    var summons = milestones.ofCase(caseNumber).get(0).id();

    meetsWith(journey, Map.of("objected", true, "objectedOn", today().toString()))
        .reached("ObjectionKept");

    assertThat(milestones.get(summons).objectedOn()).contains(today());
  }

  @Test
  void an_objection_before_the_letter_is_refused_at_its_field() {
    var journey = red(SignalKind.PETITION, told());

    assertThatThrownBy(
            () ->
                meetsWith(
                    journey,
                    Map.of("objected", true, "objectedOn", today().minusDays(3).toString())))
        .isInstanceOfSatisfying(
            FormRefused.class,
            refused ->
                assertThat(refused.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo("objectedOn")));
    journey.waitsAt("MeetMilestone");
  }

  @Test
  void where_the_ocmw_is_told_whatever_anybody_says_an_objection_is_not_asked() {
    var journey = red(SignalKind.TERMINATION, told());

    assertThat(shown(journey)).containsEntry("mayObject", false);
    meetsWith(journey, Map.of("objected", true, "objectedOn", today().toString()))
        .reached("MilestoneMet");
  }

  @Test
  void new_facts_interrupt_what_is_followed_and_plan_again() {
    var journey = red(SignalKind.JUDGMENT, told());
    var eviction = today().plusDays(40);

    desk.report(caseNumber, SignalKind.JUDGMENT, told().before(eviction).at(clock.instant()));

    journey.runJobs().waitsAt("AnswerRedSignal", "SupportRedSignal");
    answersRed(journey);
    supports(journey).waitsAt("MeetMilestone");
    assertThat(journey.task("MeetMilestone").getDueDate())
        .isEqualTo(Date.from(terms.closeOf(eviction)));
  }

  @Test
  void what_was_told_while_the_red_signal_was_answered_counts() {
    var journey = signal(SignalKind.ARREARS, told().months(2));
    desk.report(caseNumber, SignalKind.ARREARS, told().months(3).at(clock.instant()));
    answersRed(journey);

    supports(journey);

    assertThat(milestones.ofCase(caseNumber))
        .extracting(Milestone::code)
        .contains(MilestoneCode.REGISTERED_NOTICE)
        .doesNotContain(MilestoneCode.DEFAULT_NOTICE);
    assertThat(journey.openTasks()).hasSize(milestones.ofCase(caseNumber).size());
  }

  @Test
  void each_milestone_has_a_task_of_its_own() {
    var journey = red(SignalKind.ARREARS, told().months(2));

    var shown =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(caseNumber)
            .taskDefinitionKey("MeetMilestone")
            .list()
            .stream()
            .map(task -> display.of(task.getId(), "coach2").orElseThrow().values())
            .map(values -> values.get("milestoneName"))
            .toList();
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            milestones.ofCase(caseNumber).stream().map(m -> (Object) m.code().label()).toList());
    assertThat(journey.openTasks()).hasSize(4);
  }

  @Test
  void the_fund_is_offered_and_leaves_a_receipt_when_the_amounts_are_known() {
    leases.sign(caseNumber, today(), today(), SyntheticLease.at("Teststraat 1"), "coach1");
    var journey = red(SignalKind.ARREARS, told().months(2).euro("900"));
    assertThat(shown(journey).get("fundWords").toString())
        .contains("misschien", "450.00 euro", "10 werkdagen", "14 dagen");
    assertThat(shown(journey)).containsEntry("rentKnown", true);

    meetsWith(journey, Map.of("arrearsNow", 600));

    assertThat(fundReceipts())
        .extracting(Receipts.Receipt::outcome)
        .as("the newest first")
        .containsExactly("TOO_LOW", "POSSIBLE");
  }

  @Test
  void a_rent_that_is_not_in_the_file_is_asked() {
    var journey = red(SignalKind.ARREARS, told().months(2));
    assertThat(shown(journey)).containsEntry("rentKnown", false);

    meetsWith(journey, Map.of("arrearsNow", 1200, "rentNow", 400));

    assertThat(fundReceipts()).extracting(Receipts.Receipt::outcome).containsExactly("POSSIBLE");
  }

  @Test
  void a_milestone_that_is_broken_off_is_overtaken() {
    var journey = red(SignalKind.ARREARS, told().months(3));
    var open = milestones.ofCase(caseNumber);

    runtime.deleteProcessInstance(journey.processInstanceId(), "the case is closed");

    assertThat(journey.openTasks()).isEmpty();
    assertThat(open)
        .isNotEmpty()
        .allSatisfy(
            m -> assertThat(milestones.get(m.id()).state()).isEqualTo(Milestone.State.OVERTAKEN));
  }

  private List<Receipts.Receipt> fundReceipts() {
    return receipts.of(caseNumber).stream()
        .filter(receipt -> receipt.decision().equals("eviction-fund"))
        .toList();
  }

  private Map<String, Object> shown(Journey journey) {
    return display.of(journey.task("MeetMilestone").getId(), "coach2").orElseThrow().values();
  }

  /** A red signal that both have answered: what is left are its milestones. */
  private Journey red(SignalKind kind, ToldSignal told) {
    var journey = signal(kind, told);
    answersRed(journey);
    return supports(journey);
  }

  private Journey signal(SignalKind kind, ToldSignal told) {
    var kept = signals.keep(caseNumber, kind, told.at(clock.instant()));
    return journeys.start(TenancySignalProcess.KEY, caseNumber, SIGNAL_ID.with(kept.signalId()));
  }

  private Journey meets(Journey journey) {
    return meetsWith(journey, Map.of());
  }

  private Journey meetsWith(Journey journey, Map<String, Object> answers) {
    var step =
        journey
            .does("MeetMilestone")
            .as("coach2")
            .with("actedOn", today().toString())
            .with("steps", List.of("READ_TOGETHER"))
            .with("done", "Samen de brief gelezen.");
    answers.forEach(step::with);
    return step.submit();
  }

  private Journey reviews(Journey journey) {
    return journey
        .does("ReviewMissedMilestone")
        .as("lead")
        .with("discussedOn", today().toString())
        .with("nextStep", "TOGETHER")
        .with("note", "Morgen samen bellen.")
        .submit();
  }

  private Journey answersAmber(Journey journey, String finding) {
    return journey
        .does("AnswerAmberSignal")
        .with("spokenOn", today().toString())
        .with("manner", "VISIT")
        .with("reached", "YES")
        .with("agreements", "De huurder belt zelf de verhuurder.")
        .with("finding", finding)
        .submit();
  }

  private Journey answersRed(Journey journey) {
    return journey
        .does("AnswerRedSignal")
        .with("visitedOn", today().toString())
        .with("manner", "VISIT")
        .with("wellbeing", "WELL")
        .with("agreements", "Samen een afbetalingsplan gevraagd.")
        .with("leaseInDanger", false)
        .submit();
  }

  private Journey supports(Journey journey) {
    return journey
        .does("SupportRedSignal")
        .as("lead")
        .with("discussedOn", today().toString())
        .with("nextStep", "TOGETHER")
        .with("note", "Morgen samen langs.")
        .submit();
  }

  private ToldSignal told() {
    return ToldSignal.on(today());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
