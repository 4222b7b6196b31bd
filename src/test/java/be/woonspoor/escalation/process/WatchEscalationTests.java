package be.woonspoor.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.agreement.Consents;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Review;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.coaching.ScoringInstruments;
import be.woonspoor.escalation.Origin;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.support.AtOnce;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalScale;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The file proposes by itself: when, and when not again. */
@WoonspoorTest
class WatchEscalationTests {

  @Autowired private Journeys journeys;
  @Autowired private Proposals proposals;
  @Autowired private Reviews reviews;
  @Autowired private ScoringInstruments instruments;
  @Autowired private Signals signals;
  @Autowired private SignalScale scale;
  @Autowired private Receipts receipts;
  @Autowired private Consents consents;
  @Autowired private CaseTeam team;
  @Autowired private ProcessEngine engine;
  @Autowired private Clock clock;

  private FollowUpSteps steps;
  private String caseNumber;

  @BeforeEach
  void a_case_in_coaching() {
    steps = new FollowUpSteps(journeys, proposals, consents, team, clock);
    caseNumber = aCaseAt("Coaching");
  }

  @Test
  void two_reviews_without_progress_and_a_red_signal_have_the_coach_explain_a_proposal() {
    review(Goal.Status.STEADY);
    signal(SignalKind.NUISANCE, true);
    now().reached("NothingToPropose");
    assertThat(proposals.of(caseNumber)).as("one review is no pattern").isEmpty();

    review(Goal.Status.STEADY);
    var journey = now().reached("ProposalAnnounced");
    assertThat(journey.openTasks()).contains("ArgueProposal").doesNotContain("AskClient");
    assertThat(journey.task("ArgueProposal").getAssignee()).isEqualTo("coach1");
    var proposal = proposals.open(caseNumber).orElseThrow();
    assertThat(proposal.origin()).isEqualTo(Origin.TEST);
    assertThat(proposal.facts().reviews()).hasSize(2);
    assertThat(receipts.of(caseNumber))
        .filteredOn(receipt -> receipt.decision().equals("escalation-test"))
        .singleElement()
        .satisfies(receipt -> assertThat(receipt.outcome()).isEqualTo("STRUCTURAL"));
  }

  @Test
  void a_review_with_progress_asks_nothing() {
    review(Goal.Status.FORWARD);
    assertThat(watches()).isZero();
  }

  @Test
  void a_step_of_the_landlord_is_enough() {
    signal(SignalKind.JUDGMENT, false);
    assertThat(now().reached("ProposalAnnounced").openTasks()).contains("ArgueProposal");
  }

  @Test
  void a_signal_that_the_coach_finds_worse_counts_as_well() {
    review(Goal.Status.STEADY);
    review(Goal.Status.STEADY);
    now();
    var id = keep(SignalKind.UPKEEP, false);
    var tenancySignal =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("tenancy-signal")
            .businessKey(caseNumber)
            .setVariable("signalId", id.toString())
            .setVariable("level", "AMBER")
            .setVariable("silence", false)
            .setVariable("leaseInDanger", false)
            .startBeforeActivity("AnswerAmberSignal")
            .execute();
    assertThat(tenancySignal).isNotNull();
    journeys
        .of(caseNumber)
        .does("AnswerAmberSignal")
        .with("spokenOn", steps.today().toString())
        .with("manner", "VISIT")
        .with("reached", "YES")
        .with("agreements", "We gaan samen.")
        .with("finding", "WORSE")
        .submit()
        .reached("ProposalAnnounced");
  }

  @Test
  void before_coaching_or_without_a_trajectory_nothing_is_proposed() {
    caseNumber = aCaseAt("AskToReturn");
    signal(SignalKind.JUDGMENT, false);
    assertThat(watches()).isZero();
    caseNumber = journeys.aCase();
    signal(SignalKind.JUDGMENT, false);
    assertThat(watches()).isZero();
  }

  @Test
  void while_a_proposal_is_open_there_is_no_second() {
    signal(SignalKind.TERMINATION, false);
    now();
    signal(SignalKind.JUDGMENT, false);
    now();
    assertThat(proposals.of(caseNumber)).hasSize(1);
    assertThat(journeys.of(caseNumber).openTasks()).containsOnlyOnce("ArgueProposal");
  }

  @Test
  void after_not_now_the_file_is_silent_until_something_happens() {
    signal(SignalKind.TERMINATION, false);
    notNow(now());
    assertThat(proposals.of(caseNumber).get(0).outcome()).contains(Outcome.NOT_NOW);

    scale.weigh(signals.of(caseNumber).get(0).id());
    now();
    assertThat(proposals.open(caseNumber)).as("the same letter, weighed again").isEmpty();

    signal(SignalKind.JUDGMENT, false);
    assertThat(now().openTasks()).as("a next step").contains("ArgueProposal");
  }

  @Test
  void a_no_of_the_person_stands_until_a_new_review_or_signal() {
    signal(SignalKind.TERMINATION, false);
    var journey = argued(now());
    steps.answers(journey, "NO").reached("ClientDeclined");
    assertThat(proposals.open(caseNumber)).isEmpty();
    scale.weigh(signals.of(caseNumber).get(0).id());
    now();
    assertThat(proposals.open(caseNumber)).isEmpty();

    review(Goal.Status.STEADY);
    assertThat(now().openTasks()).as("a new review without progress").contains("ArgueProposal");
    notNow(now());
    signal(SignalKind.NUISANCE, true);
    assertThat(now().openTasks()).as("a new red signal").contains("ArgueProposal");
  }

  @Test
  void two_events_at_once_make_one_proposal() {
    keepRed();
    engine.getRuntimeService().startProcessInstanceByKey(WatchEscalation.KEY, caseNumber);
    engine.getRuntimeService().startProcessInstanceByKey(WatchEscalation.KEY, caseNumber);
    var jobs = jobs();
    assertThat(jobs).hasSize(2);
    AtOnce.all(
        jobs.stream()
            .<Callable<Boolean>>map(
                job ->
                    () -> {
                      engine.getManagementService().executeJob(job.getId());
                      return true;
                    })
            .toList());
    assertThat(proposals.of(caseNumber)).hasSize(1);
    assertThat(now().reached("ProposalAnnounced").reached("NothingToPropose").openTasks())
        .containsOnlyOnce("ArgueProposal");
  }

  private void keepRed() {
    signals.setLevel(keep(SignalKind.JUDGMENT, false), SignalLevel.RED);
  }

  private Journey now() {
    return journeys.of(caseNumber);
  }

  private static Journey argued(Journey journey) {
    return journey
        .does("ArgueProposal")
        .with("argued", "PROPOSE")
        .with("reasons", List.of("ADDICTION"))
        .with("tried", "Vaker langsgaan.")
        .with("wanted", "Iemand die er vaker is.")
        .submit();
  }

  private static void notNow(Journey journey) {
    journey
        .does("ArgueProposal")
        .with("argued", "NOT_NOW")
        .with("whyNotNow", "De huur is net betaald.")
        .submit()
        .reached("NotProposedNow");
  }

  private long watches() {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(WatchEscalation.KEY)
        .processInstanceBusinessKey(caseNumber)
        .count();
  }

  private List<Job> jobs() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(WatchEscalation.KEY)
        .processInstanceBusinessKey(caseNumber)
        .list()
        .stream()
        .flatMap(
            instance ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .stream())
        .toList();
  }

  private void review(Goal.Status keeping) {
    reviews.record(
        caseNumber,
        new Review(
            steps.today(),
            true,
            Map.of(Goal.KEEPING_HOME, keeping),
            Map.of(),
            instruments.inUse().ref(),
            Phase.WEEKLY,
            false,
            Optional.empty(),
            "coach1"));
  }

  private void signal(SignalKind kind, boolean serious) {
    scale.weigh(keep(kind, serious));
  }

  private UUID keep(SignalKind kind, boolean serious) {
    var report =
        new SignalReport(
            clock.instant(),
            "coach1",
            SignalSource.LANDLORD,
            steps.today(),
            serious,
            SignalDetails.story("Een brief."));
    return signals.keep(caseNumber, kind, report).signalId();
  }

  private String aCaseAt(String step) {
    var number = journeys.aCase();
    team.assign(number, "coach1", "lead");
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(ProposeEscalation.TRAJECTORY)
        .businessKey(number)
        .startBeforeActivity(step)
        .execute();
    return number;
  }
}
