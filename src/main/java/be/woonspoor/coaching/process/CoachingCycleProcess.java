package be.woonspoor.coaching.process;

import be.woonspoor.coaching.AttemptStep;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The process {@code coaching-cycle}: what it may hold, and the messages it waits for. */
@Component
class CoachingCycleProcess extends ProcessContract {

  static final String KEY = "coaching-cycle";
  static final String CONTACT_LOGGED = "coaching.contact-logged";
  static final String REVIEW_REQUESTED = "coaching.review-requested";

  static final Fact<Instant> NEXT_CONTACT = Fact.moment("nextContact");
  static final Fact<Instant> SILENCE_DUE = Fact.moment("silenceDue");
  static final Fact<Reached> REACHED = Fact.code("reached", Reached.class);
  static final Fact<AttemptStep> ATTEMPT_STEP = Fact.code("attemptStep", AttemptStep.class);
  static final Fact<Boolean> REVIEW_NOW = Fact.flag("reviewNow");
  static final Fact<Boolean> SAT_TOGETHER = Fact.flag("satTogether");
  static final Fact<CycleOutcome> OUTCOME = Fact.code("cycleOutcome", CycleOutcome.class);

  CoachingCycleProcess() {
    super(
        KEY,
        Concern.GUIDANCE,
        NEXT_CONTACT,
        SILENCE_DUE,
        REACHED,
        ATTEMPT_STEP,
        REVIEW_NOW,
        SAT_TOGETHER,
        OUTCOME);
  }

  /** How a cycle ends. */
  enum CycleOutcome {
    NEXT,
    JOINT_ENDING
  }
}
