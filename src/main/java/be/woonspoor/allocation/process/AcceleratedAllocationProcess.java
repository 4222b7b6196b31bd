package be.woonspoor.allocation.process;

import be.woonspoor.allocation.AllocationOutcome;
import be.woonspoor.allocation.ReplyOutcome;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/**
 * The process {@code accelerated-allocation}, the spine that calls the others: what it may hold. Of
 * each called process it keeps only how that ended.
 */
@Component
class AcceleratedAllocationProcess extends ProcessContract {

  static final String KEY = "accelerated-allocation";

  /** The part of the spine in which a place is held. */
  static final String PLACE_IN_HAND = "PlaceInHand";

  /** What the lead decides when there is no lease after an accepted offer (R16). */
  enum AfterRefusal {
    TRY_AGAIN,
    STOP
  }

  static final Fact<Boolean> ADMITTED = LandlordRegistrationProcess.ADMITTED;
  static final Fact<WaitingForPlaceProcess.WaitResult> WAIT_RESULT =
      WaitingForPlaceProcess.WAIT_RESULT;
  static final Fact<ReplyOutcome> REPLY_OUTCOME = DwellingOfferProcess.REPLY_OUTCOME;
  static final Fact<RefusedOfferProcess.RefusalResult> REFUSAL_RESULT =
      RefusedOfferProcess.REFUSAL_RESULT;
  static final Fact<LeaseAndMoveInProcess.LeaseResult> LEASE_RESULT =
      LeaseAndMoveInProcess.LEASE_RESULT;
  static final Fact<AfterRefusal> AFTER_REFUSAL = Fact.code("afterRefusal", AfterRefusal.class);
  static final Fact<AllocationOutcome> ALLOCATION_OUTCOME =
      Fact.code("allocationOutcome", AllocationOutcome.class);

  AcceleratedAllocationProcess() {
    super(
        KEY,
        Concern.ALLOCATION,
        ADMITTED,
        WAIT_RESULT,
        REPLY_OUTCOME,
        REFUSAL_RESULT,
        LEASE_RESULT,
        AFTER_REFUSAL,
        ALLOCATION_OUTCOME);
  }
}
