package be.woonspoor.allocation.process;

import be.woonspoor.allocation.LandlordDecision;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The process {@code lease-and-move-in}: its message and what it may hold. */
@Component
class LeaseAndMoveInProcess extends ProcessContract {

  static final String KEY = "lease-and-move-in";
  static final String LANDLORD_DECIDED = "allocation.landlord-decided";

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

  static final Fact<LandlordDecision> LANDLORD_DECISION =
      Fact.code("landlordDecision", LandlordDecision.class);
  static final Fact<DecisionChase> DECISION_CHASE = Fact.code("decisionChase", DecisionChase.class);
  static final Fact<Signing> SIGNING = Fact.code("signing", Signing.class);
  static final Fact<Instant> DAY_ONE = Fact.moment("dayOne");
  static final Fact<LeaseResult> LEASE_RESULT = Fact.code("leaseResult", LeaseResult.class);

  LeaseAndMoveInProcess() {
    super(
        KEY, Concern.ALLOCATION, LANDLORD_DECISION, DECISION_CHASE, SIGNING, DAY_ONE, LEASE_RESULT);
  }
}
