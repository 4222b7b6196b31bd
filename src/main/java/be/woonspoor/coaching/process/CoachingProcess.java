package be.woonspoor.coaching.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code coaching}: what it may hold. */
@Component
class CoachingProcess extends ProcessContract {

  static final String KEY = "coaching";

  static final Fact<CoachingOutcome> OUTCOME = Fact.code("coachingOutcome", CoachingOutcome.class);

  CoachingProcess() {
    super(KEY, Concern.GUIDANCE, CoachingCycleProcess.OUTCOME, OUTCOME);
  }

  /** How a coaching ends: only together (R21). */
  enum CoachingOutcome {
    JOINT_ENDING
  }
}
