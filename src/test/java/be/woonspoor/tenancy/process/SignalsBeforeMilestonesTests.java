package be.woonspoor.tenancy.process;

import static be.woonspoor.tenancy.process.TenancySignalProcess.LEGAL_DUE;
import static be.woonspoor.tenancy.process.TenancySignalProcess.SIGNAL_ID;
import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.FactValue;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.tenancy.ToldSignal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signals that began before there were milestones are followed up as their process says. */
@WoonspoorTest
class SignalsBeforeMilestonesTests {

  private static final String BEFORE = "models/tenancy-signal-1.1.0.bpmn";

  @Autowired private Journeys journeys;
  @Autowired private Signals signals;
  @Autowired private Milestones milestones;
  @Autowired private SignalDesk desk;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private Terms terms;
  @Autowired private Clock clock;

  private String deployment;

  @BeforeEach
  void the_process_of_before() {
    deployment =
        repository
            .createDeployment()
            .addClasspathResource(BEFORE)
            .name("before milestones")
            .deploy()
            .getId();
  }

  @AfterEach
  void the_process_of_now() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void an_open_legal_step_is_finished_in_its_own_form() {
    var hearing = today().plusDays(20);
    var journey = toTheLegalStep(SignalKind.PETITION, told().before(hearing));

    assertThat(journey.fact(LEGAL_DUE)).isEqualTo(terms.closeOf(hearing));
    assertThat(journey.task("FollowLegalStep").getDueDate())
        .isEqualTo(Date.from(terms.closeOf(hearing)));
    journey
        .does("FollowLegalStep")
        .with("actedOn", today().toString())
        .with("steps", List.of("READ_TOGETHER", "LAWYER"))
        .with("outcome", "De vrederechter stelt uit.")
        .with("leaseInDanger", false)
        .submit()
        .endsAt("SignalHandled");
    assertThat(milestones.ofCase(journey.caseNumber())).isEmpty();
    assertThat(signals.of(journey.caseNumber())).singleElement().matches(s -> !s.open());
  }

  @Test
  void without_a_date_it_has_the_term_of_the_law_and_a_new_letter_is_looked_at_again() {
    var journey = toTheLegalStep(SignalKind.TERMINATION, told());
    assertThat(journey.fact(LEGAL_DUE)).isEqualTo(terms.closeOf(today().plusMonths(3)));

    desk.report(journey.caseNumber(), SignalKind.TERMINATION, told().at(clock.instant()));

    journey.runJobs().waitsAt("AnswerRedSignal", "SupportRedSignal");
  }

  private Journey toTheLegalStep(SignalKind kind, ToldSignal told) {
    var caseNumber = journeys.aCase();
    var kept = signals.keep(caseNumber, kind, told.at(clock.instant()));
    var before =
        repository
            .createProcessDefinitionQuery()
            .deploymentId(deployment)
            .processDefinitionKey(TenancySignalProcess.KEY)
            .singleResult();
    runtime.startProcessInstanceById(
        before.getId(), caseNumber, FactValue.asVariables(SIGNAL_ID.with(kept.signalId())));
    var running =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseNumber)
            .singleResult()
            .getId();
    return answered(journeys.of(caseNumber, running)).waitsAt("FollowLegalStep");
  }

  private Journey answered(Journey journey) {
    journey
        .does("AnswerRedSignal")
        .with("visitedOn", today().toString())
        .with("manner", "VISIT")
        .with("wellbeing", "WELL")
        .with("agreements", "Samen een afbetalingsplan gevraagd.")
        .with("leaseInDanger", false)
        .submit();
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
