package be.woonspoor.tenancy.process;

import be.woonspoor.agreement.Agreements;
import be.woonspoor.allocation.Places;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.engine.Messages;
import be.woonspoor.referral.Referrals;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import be.woonspoor.tenancy.process.RehousingRouteDecision.AgreementState;
import be.woonspoor.tenancy.process.RehousingRouteDecision.LeaseStanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether somebody who is coached may look for a next dwelling by accelerated allocation again. The
 * table asks nothing of how a lease ended or how the guidance goes: the landlord decides about its
 * own tenants, and nobody is punished twice (R8, R9, R25).
 */
@Component
class AcceleratedAgain {

  private static final String DEVIATION = "rehousing-route-deviation";
  private static final String ALLOCATION = "accelerated-allocation";
  private static final String COACHING = "coaching";

  private final Decisions decisions;
  private final Messages messages;
  private final Agreements agreements;
  private final Referrals referrals;
  private final Leases leases;
  private final WaitingList list;
  private final Places places;
  private final Receipts receipts;

  AcceleratedAgain(
      Decisions decisions,
      Messages messages,
      Agreements agreements,
      Referrals referrals,
      Leases leases,
      WaitingList list,
      Places places,
      Receipts receipts) {
    this.decisions = decisions;
    this.messages = messages;
    this.agreements = agreements;
    this.referrals = referrals;
    this.leases = leases;
    this.list = list;
    this.places = places;
    this.receipts = receipts;
  }

  /**
   * The answer of the table.
   *
   * @param mayDeviate whether the lead may set a no aside with a reason
   */
  record Answer(
      boolean allowed,
      RouteGround ground,
      boolean mayDeviate,
      Map<String, Object> inputs,
      Decision asked) {

    /** Whether it may be chosen at all. */
    boolean isOpen() {
      return allowed || mayDeviate;
    }
  }

  /** Asks the table with what the file says now. */
  Answer ask(String caseNumber) {
    var inputs = inputs(caseNumber);
    var asked = decisions.decide(RehousingRouteDecision.TABLE, inputs);
    return new Answer(
        asked.single("result", String.class).equals("ALLOWED"),
        RouteGround.valueOf(asked.single("ground", String.class)),
        asked.single("mayDeviate", Boolean.class),
        inputs,
        asked);
  }

  /** Keeps why it was chosen, and by whom where the lead deviated. */
  void chosen(String caseNumber, Answer answer, Optional<String> deviation, String by) {
    receipts.keep(
        caseNumber,
        RehousingRouteDecision.TABLE,
        answer.allowed() ? "ALLOWED" : "NOT_ALLOWED",
        answer.inputs(),
        answer.asked(),
        answer.ground().sentence());
    if (!answer.allowed()) {
      receipts.keep(
          caseNumber,
          DEVIATION,
          "ACCELERATED",
          Map.of("decidedBy", by, "ground", answer.ground().name()),
          Optional.empty(),
          List.of(),
          deviation.orElseThrow());
    }
  }

  private Map<String, Object> inputs(String caseNumber) {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("allocationRuns", messages.isRunning(caseNumber, ALLOCATION));
    inputs.put("coached", messages.isRunning(caseNumber, COACHING));
    inputs.put("agreement", agreement(caseNumber).name());
    inputs.put("recognised", referrals.recognisedAt(caseNumber).isPresent());
    inputs.put("leaseState", lease(caseNumber).name());
    inputs.put("struckOff", list.isStruckOff(caseNumber));
    inputs.put("placeThisYear", places.usedOneOf(caseNumber, places.thisYear()));
    return inputs;
  }

  private AgreementState agreement(String caseNumber) {
    if (agreements.live(caseNumber).isPresent()) {
      return AgreementState.LIVE;
    }
    return agreements.all(caseNumber).isEmpty() ? AgreementState.NONE : AgreementState.WITHDRAWN;
  }

  private LeaseStanding lease(String caseNumber) {
    return leases.current(caseNumber).map(AcceleratedAgain::standing).orElse(LeaseStanding.ENDED);
  }

  private static LeaseStanding standing(Lease lease) {
    return lease.end().isPresent() ? LeaseStanding.ENDING : LeaseStanding.HOLDS;
  }
}
