package be.woonspoor.allocation.process;

import be.woonspoor.allocation.AllocationOutcome;
import be.woonspoor.allocation.LandlordDecision;
import be.woonspoor.allocation.Reply;
import be.woonspoor.allocation.ReplyOutcome;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The process {@code accelerated-allocation}: its messages and what it may hold. */
@Component
class AcceleratedAllocationProcess extends ProcessContract {

  static final String KEY = "accelerated-allocation";
  static final String PLACE_RESERVED = "allocation.place-reserved";
  static final String OFFER_RECEIVED = "allocation.offer-received";
  static final String LANDLORD_DECIDED = "allocation.landlord-decided";

  /** What the lead decides when the registration takes more than two months (R12). */
  enum RegistrationDecision {
    EXTEND,
    STOP
  }

  /** What the lead decides when a condition to rent socially is not met (R13). */
  enum AdmissionDecision {
    RETRY,
    CONTINUE,
    STOP
  }

  /** Whether somebody still waits; only an own no counts. */
  enum WaitingWish {
    WAITS,
    STOPS
  }

  /** What the landlord says about a nomination without an offer. */
  enum Nomination {
    STANDS,
    LAPSED
  }

  /** What happens to an offer that does not fit (R14). */
  enum Misfit {
    LANDLORD_DEVIATES,
    SEND_BACK
  }

  /** What the landlord says when no decision comes. */
  enum DecisionChase {
    STILL_WAITING,
    DWELLING_GONE
  }

  enum Signing {
    SIGNED,
    NOT_SIGNED
  }

  /** How an accepted offer ended. */
  enum LeaseResult {
    MOVED_IN,
    DECLINED,
    DWELLING_GONE,
    NOT_SIGNED
  }

  /** What the lead decides after a second unfounded refusal (R15). */
  enum StrikeOff {
    CONFIRMED,
    SPARED
  }

  /** What the lead decides when there is no lease after an accepted offer (R16). */
  enum AfterRefusal {
    TRY_AGAIN,
    STOP
  }

  static final Fact<Boolean> REGISTERED = Fact.flag("registered");
  static final Fact<RegistrationDecision> REGISTRATION_DECISION =
      Fact.code("registrationDecision", RegistrationDecision.class);
  static final Fact<Boolean> ADMITTED = Fact.flag("admitted");
  static final Fact<AdmissionDecision> ADMISSION_DECISION =
      Fact.code("admissionDecision", AdmissionDecision.class);
  static final Fact<WaitingWish> WAITING_WISH = Fact.code("waitingWish", WaitingWish.class);
  static final Fact<Nomination> NOMINATION = Fact.code("nomination", Nomination.class);
  static final Fact<Boolean> FITS = Fact.flag("fits");
  static final Fact<Misfit> MISFIT = Fact.code("misfit", Misfit.class);
  static final Fact<Instant> REPLY_DUE = Fact.moment("replyDue");
  static final Fact<Reply> REPLY = Fact.code("reply", Reply.class);
  static final Fact<ReplyOutcome> REPLY_OUTCOME = Fact.code("replyOutcome", ReplyOutcome.class);
  static final Fact<Integer> REFUSALS = Fact.count("refusals");
  static final Fact<LandlordDecision> LANDLORD_DECISION =
      Fact.code("landlordDecision", LandlordDecision.class);
  static final Fact<DecisionChase> DECISION_CHASE = Fact.code("decisionChase", DecisionChase.class);
  static final Fact<Signing> SIGNING = Fact.code("signing", Signing.class);
  static final Fact<LeaseResult> LEASE_RESULT = Fact.code("leaseResult", LeaseResult.class);
  static final Fact<Instant> PAUSED_UNTIL = Fact.moment("pausedUntil");
  static final Fact<StrikeOff> STRIKE_OFF = Fact.code("strikeOff", StrikeOff.class);
  static final Fact<AfterRefusal> AFTER_REFUSAL = Fact.code("afterRefusal", AfterRefusal.class);
  static final Fact<AllocationOutcome> ALLOCATION_OUTCOME =
      Fact.code("allocationOutcome", AllocationOutcome.class);

  AcceleratedAllocationProcess() {
    super(
        KEY,
        Concern.ALLOCATION,
        REGISTERED,
        REGISTRATION_DECISION,
        ADMITTED,
        ADMISSION_DECISION,
        WAITING_WISH,
        NOMINATION,
        FITS,
        MISFIT,
        REPLY_DUE,
        REPLY,
        REPLY_OUTCOME,
        REFUSALS,
        LANDLORD_DECISION,
        DECISION_CHASE,
        SIGNING,
        LEASE_RESULT,
        PAUSED_UNTIL,
        STRIKE_OFF,
        AFTER_REFUSAL,
        ALLOCATION_OUTCOME);
  }
}
