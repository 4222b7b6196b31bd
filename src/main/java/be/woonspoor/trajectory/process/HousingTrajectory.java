package be.woonspoor.trajectory.process;

import be.woonspoor.agreement.AgreementOutcome;
import be.woonspoor.allocation.AllocationOutcome;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import be.woonspoor.referral.ReferralOutcome;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The whole trajectory of a case: what its stages came to. */
@Component
class HousingTrajectory extends ProcessContract {

  static final String KEY = "housing-trajectory";
  static final String CLOSURE_DECIDED = "trajectory.closure-decided";
  static final String CLIENT_DECEASED = "trajectory.client-deceased";
  static final String COACHING_STEP = "Coaching";

  static final Fact<ReferralOutcome> REFERRAL_OUTCOME =
      Fact.code("referralOutcome", ReferralOutcome.class);
  static final Fact<AgreementOutcome> AGREEMENT_OUTCOME =
      Fact.code("agreementOutcome", AgreementOutcome.class);
  static final Fact<AllocationOutcome> ALLOCATION_OUTCOME =
      Fact.code("allocationOutcome", AllocationOutcome.class);
  static final Fact<CoachingOutcome> COACHING_OUTCOME =
      Fact.code("coachingOutcome", CoachingOutcome.class);
  static final Fact<CaseClosure.Outcome> CLOSURE_OUTCOME =
      Fact.code("closureOutcome", CaseClosure.Outcome.class);
  static final Fact<Returns> RETURNS = Fact.code("returns", Returns.class);
  static final Fact<Boolean> LEASE_SIGNED = Fact.flag("leaseSigned");
  static final Fact<UUID> SIGNAL_ID = Fact.reference("signalId");
  static final Fact<UUID> PROPOSAL_ID = Fact.reference("proposalId");

  /** How the coaching ended. */
  enum CoachingOutcome {
    JOINT_ENDING
  }

  /** Whether somebody outside the accelerated track comes back. */
  enum Returns {
    RETURN,
    STAY_OUT
  }

  HousingTrajectory() {
    super(
        KEY,
        Concern.GUIDANCE,
        REFERRAL_OUTCOME,
        AGREEMENT_OUTCOME,
        ALLOCATION_OUTCOME,
        COACHING_OUTCOME,
        CLOSURE_OUTCOME,
        RETURNS,
        LEASE_SIGNED,
        SIGNAL_ID,
        PROPOSAL_ID);
  }
}
