package be.woonspoor.trajectory.matrix;

import be.woonspoor.allocation.Places;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.SyntheticLease;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * The shortest way into each standing, on the real models: a trajectory starts at its stage, and
 * what holds there besides, such as a place or a lease, is made first.
 */
final class Standings {

  private static final String TRAJECTORY = "housing-trajectory";

  private final ProcessEngine engine;
  private final Journeys journeys;
  private final Places places;
  private final Leases leases;
  private final CaseTeam team;
  private final Clock clock;
  private final Happenings happenings;
  private final List<String> opened = new ArrayList<>();

  Standings(
      ProcessEngine engine,
      Journeys journeys,
      Places places,
      Leases leases,
      CaseTeam team,
      Clock clock,
      Happenings happenings) {
    this.engine = engine;
    this.journeys = journeys;
    this.places = places;
    this.leases = leases;
    this.team = team;
    this.clock = clock;
    this.happenings = happenings;
  }

  /** A new case that stands there. */
  String aCase(Standing standing) {
    var caseNumber = journeys.aCase();
    opened.add(caseNumber);
    if (standing != Standing.REFERRED) {
      team.assign(caseNumber, "coach1", "lead");
    }
    switch (standing) {
      case REFERRED -> at("Referral", caseNumber);
      case AGREEING -> at("TrajectoryAgreement", caseNumber);
      case OUTSIDE -> at("AskToReturn", caseNumber);
      case REGISTERING -> at("AcceleratedAllocation", caseNumber);
      case PLACE_IN_HAND -> placeInHand(caseNumber);
      case LEASE_SIGNED -> leaseSigned(caseNumber);
      case COACHED -> coached(caseNumber);
      case INTENSIVELY -> after(coached(caseNumber), Happening.ESCALATION_PROPOSED);
      case REHOUSED -> after(coached(caseNumber), Happening.LEASE_IN_DANGER);
      case IN_AFTERCARE -> after(coached(caseNumber), Happening.CLOSURE);
      case DIED -> after(coached(caseNumber), Happening.DEATH);
      case CLOSED -> closed(after(coached(caseNumber), Happening.CLOSURE));
      case CLOSED_EARLY -> {
        at("TrajectoryAgreement", caseNumber);
        after(caseNumber, Happening.CLOSURE);
      }
      case CLOSED_BY_DEATH -> settled(after(coached(caseNumber), Happening.DEATH));
    }
    journeys.of(caseNumber);
    return caseNumber;
  }

  /** All cases that were put somewhere. */
  List<String> opened() {
    return opened;
  }

  private Journey at(String element, String caseNumber) {
    engine
        .getRuntimeService()
        .createProcessInstanceByKey(TRAJECTORY)
        .businessKey(caseNumber)
        .startBeforeActivity(element)
        .execute();
    return journeys.of(caseNumber);
  }

  private void placeInHand(String caseNumber) {
    at("AcceleratedAllocation", caseNumber);
    places.reserve(caseNumber, places.thisYear()).orElseThrow();
    moves(caseNumber, "accelerated-allocation", "LandlordRegistration", "DwellingOffer");
  }

  private void leaseSigned(String caseNumber) {
    placeInHand(caseNumber);
    moves(caseNumber, "accelerated-allocation", "DwellingOffer", "LeaseAndMoveIn");
    signs(caseNumber, today());
    var inHand = running(caseNumber, "lease-and-move-in");
    engine
        .getRuntimeService()
        .setVariable(inHand.getId(), "dayOne", Date.from(clock.instant().plusSeconds(86_400)));
    moves(caseNumber, "lease-and-move-in", "AwaitLandlordDecision", "CommitPlace");
  }

  private String coached(String caseNumber) {
    places.reserve(caseNumber, places.thisYear()).orElseThrow();
    places.commit(caseNumber);
    signs(caseNumber, today().minusMonths(5));
    leases.moveIn(caseNumber, today().minusMonths(5));
    at("Coaching", caseNumber);
    return caseNumber;
  }

  private String after(String caseNumber, Happening happening) {
    happenings.happens(happening, caseNumber);
    return caseNumber;
  }

  /** Past the aftercare, which takes half a year. */
  private void closed(String caseNumber) {
    var closure = running(caseNumber, "case-closure");
    engine.getRuntimeService().setVariable(closure.getId(), "closureOutcome", "CLOSED");
    engine
        .getRuntimeService()
        .createProcessInstanceModification(closure.getId())
        .cancelAllForActivity("Aftercare")
        .startBeforeActivity("StartRetention")
        .execute();
  }

  private void settled(String caseNumber) {
    journeys
        .of(caseNumber)
        .does("SettleAfterDeath")
        .as("lead")
        .with("relativesInformed", "YES")
        .with("landlordInformed", "NO")
        .with("partnersInformed", "NOT_NEEDED")
        .with("belongingsSettled", "NO")
        .with("teamSupported", "YES")
        .submit();
  }

  private void signs(String caseNumber, LocalDate on) {
    leases.sign(caseNumber, on, on, SyntheticLease.at("Teststraat 1, Gent"), "coach1");
  }

  /** Starts there before it stops here, so that the part around both is never left. */
  private void moves(String caseNumber, String process, String from, String to) {
    engine
        .getRuntimeService()
        .createProcessInstanceModification(running(caseNumber, process).getId())
        .startBeforeActivity(to)
        .cancelAllForActivity(from)
        .execute();
  }

  private ProcessInstance running(String caseNumber, String process) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .processDefinitionKey(process)
        .singleResult();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
