package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** Aftercare and closure: whether the door stays closed behind somebody who wants back in. */
@Component
class CaseClosure extends ProcessContract {

  static final String KEY = "case-closure";
  static final String REOPENED = "trajectory.reopened";
  static final String AFTERCARE_DONE = "AftercareDone";

  static final Fact<AftercarePlan> AFTERCARE_PLAN = Fact.code("aftercarePlan", AftercarePlan.class);
  static final Fact<Wellbeing> WELLBEING = Fact.code("wellbeing", Wellbeing.class);
  static final Fact<Outcome> CLOSURE_OUTCOME = Fact.code("closureOutcome", Outcome.class);

  /** Whether the person wants aftercare. */
  enum AftercarePlan {
    WANTED,
    NOT_WANTED
  }

  /** How it goes without coaching. */
  enum Wellbeing {
    FINE,
    WANTS_BACK,
    NOT_REACHED
  }

  /** What came of the closure. */
  enum Outcome {
    CLOSED,
    REOPENED
  }

  CaseClosure() {
    super(KEY, Concern.GUIDANCE, AFTERCARE_PLAN, WELLBEING, CLOSURE_OUTCOME);
  }
}
