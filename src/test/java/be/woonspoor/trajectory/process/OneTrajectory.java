package be.woonspoor.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Fact;
import be.woonspoor.engine.FactValue;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.StageSpan;
import be.woonspoor.trajectory.Stages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * A trajectory in a test of its order: it starts where the test wants it, and a called process ends
 * as the test wants it. What happens inside those is tested where they belong.
 */
final class OneTrajectory {

  static final String TENANCY_SIGNAL = "tenancy-signal";
  static final String INTENSIVE = "intensive-follow-up";
  static final String REHOUSING = "rehousing";

  private static final Map<String, String> CALLED =
      Map.of(
          "Referral", "referral",
          "TrajectoryAgreement", "trajectory-agreement",
          "AcceleratedAllocation", "accelerated-allocation",
          "Coaching", "coaching",
          "CaseClosure", "case-closure");

  private static final List<SignalKind> KINDS = List.of(SignalKind.NUISANCE, SignalKind.UPKEEP);

  private static final Map<String, String> ENDS =
      Map.of(
          "referral",
          "Recognised",
          "trajectory-agreement",
          "Agreed",
          "accelerated-allocation",
          "Housed",
          "coaching",
          "JointlyEnded",
          "case-closure",
          "Closed",
          TENANCY_SIGNAL,
          "NothingNeeded",
          INTENSIVE,
          "NotGranted",
          REHOUSING,
          "LeaseSaved");

  private final ProcessEngine engine;
  private final Journeys journeys;
  private final Stages stages;
  private final Signals signals;
  private final String caseNumber;
  private final String processInstanceId;

  private OneTrajectory(
      ProcessEngine engine, Journeys journeys, Stages stages, Signals signals, String step) {
    this.engine = engine;
    this.journeys = journeys;
    this.stages = stages;
    this.signals = signals;
    this.caseNumber = journeys.aCase();
    this.processInstanceId =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey(HousingTrajectory.KEY)
            .businessKey(caseNumber)
            .startBeforeActivity(step)
            .execute()
            .getId();
  }

  static OneTrajectory at(
      ProcessEngine engine, Journeys journeys, Stages stages, Signals signals, String step) {
    return new OneTrajectory(engine, journeys, stages, signals, step);
  }

  String caseNumber() {
    return caseNumber;
  }

  Journey journey() {
    return journeys.of(caseNumber);
  }

  OneTrajectory hears(String message, FactValue... facts) {
    journey().hears(message, facts);
    return this;
  }

  /** Somebody tells something about the home; each time about something else. */
  OneTrajectory hearsOfASignal() {
    var kind = KINDS.get(signals.of(caseNumber).size());
    var report =
        new SignalReport(
            Instant.now(),
            "coach1",
            SignalSource.NEIGHBOUR,
            LocalDate.now(),
            false,
            SignalDetails.story("Er werd aangebeld."));
    var signal = signals.keep(caseNumber, kind, report).signalId();
    return hears("tenancy.signal-raised", HousingTrajectory.SIGNAL_ID.with(signal));
  }

  /** Lets the called process of a step end with an outcome. */
  <T> OneTrajectory ends(String step, Fact<T> outcome, T value) {
    var child = running(CALLED.get(step)).get(0);
    engine.getRuntimeService().setVariable(child.getId(), outcome.name(), outcome.toEngine(value));
    finish(child, ENDS.get(CALLED.get(step)));
    return this;
  }

  /** Lets the called process of a step end at one of its own end events. */
  OneTrajectory leaves(String step, String endEvent) {
    finish(running(CALLED.get(step)).get(0), endEvent);
    return this;
  }

  /** Lets the newest process of this kind end. */
  OneTrajectory finishes(String processKey) {
    var children = running(processKey);
    if (processKey.equals(TENANCY_SIGNAL)) {
      signals.of(caseNumber).forEach(signal -> signals.breakOff(signal.id()));
    }
    finish(children.get(children.size() - 1), ENDS.get(processKey));
    return this;
  }

  private void finish(ProcessInstance child, String endEvent) {
    var modification = engine.getRuntimeService().createProcessInstanceModification(child.getId());
    for (ActivityInstance open :
        engine.getRuntimeService().getActivityInstance(child.getId()).getChildActivityInstances()) {
      modification.cancelActivityInstance(open.getId());
    }
    for (var open :
        engine
            .getRuntimeService()
            .getActivityInstance(child.getId())
            .getChildTransitionInstances()) {
      modification.cancelTransitionInstance(open.getId());
    }
    modification.startBeforeActivity(endEvent).execute();
  }

  OneTrajectory standsAt(String... steps) {
    var standing =
        engine.getRuntimeService().getActiveActivityIds(processInstanceId).stream()
            .filter(id -> !id.contains("AtAnyTime"))
            .toList();
    assertThat(standing).containsExactlyInAnyOrder(steps);
    return this;
  }

  OneTrajectory isIn(Stage stage) {
    assertThat(stages.current(caseNumber)).map(StageSpan::stage).contains(stage);
    return this;
  }

  List<ProcessInstance> running(String processKey) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .processDefinitionKey(processKey)
        .list();
  }

  /** The trajectory is over, at this end event, and nothing of the case runs on. */
  void endsAt(String endEvent) {
    assertThat(
            engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .activityId(endEvent)
                .count())
        .as("end event " + endEvent)
        .isOne();
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .count())
        .as("processes of the case that still run")
        .isZero();
    isIn(Stage.CLOSED);
    assertThat(stages.open(caseNumber)).hasSize(1);
  }
}
