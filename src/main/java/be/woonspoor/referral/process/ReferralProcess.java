package be.woonspoor.referral.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import be.woonspoor.referral.Recognition;
import be.woonspoor.referral.ReferralOutcome;
import org.springframework.stereotype.Component;

/** The process {@code referral}: what it may hold. */
@Component
class ReferralProcess extends ProcessContract {

  static final String KEY = "referral";
  static final String TRAJECTORY = "housing-trajectory";
  static final String ATTACHED = "referral.attached";

  static final Fact<Boolean> POSSIBLE_DOUBLE = Fact.flag("possibleDouble");
  static final Fact<Comparison> SAME_PERSON = Fact.code("samePerson", Comparison.class);
  static final Fact<Boolean> EXISTING_RUNS = Fact.flag("existingRuns");
  static final Fact<Completeness> COMPLETE = Fact.code("complete", Completeness.class);
  static final Fact<ChaseResult> CHASE_RESULT = Fact.code("chaseResult", ChaseResult.class);
  static final Fact<Boolean> ELIGIBLE = Fact.flag("eligible");
  static final Fact<Boolean> PREVENTIVE = Fact.flag("preventive");
  static final Fact<Recognition> RECOGNITION = Fact.code("recognition", Recognition.class);
  static final Fact<ReferralOutcome> OUTCOME = Fact.code("referralOutcome", ReferralOutcome.class);

  ReferralProcess() {
    super(
        KEY,
        Concern.RECOGNITION,
        POSSIBLE_DOUBLE,
        SAME_PERSON,
        EXISTING_RUNS,
        COMPLETE,
        CHASE_RESULT,
        ELIGIBLE,
        PREVENTIVE,
        RECOGNITION,
        OUTCOME);
  }

  /** Whether two files are about one person. */
  enum Comparison {
    SAME,
    DIFFERENT
  }

  /** Whether all proofs are there. */
  enum Completeness {
    COMPLETE,
    INCOMPLETE
  }

  /** What calling the referrer brought. */
  enum ChaseResult {
    STILL_COMING,
    RECEIVED
  }
}
