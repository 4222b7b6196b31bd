package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** A case gets another wooncoach; the coaching itself goes on. */
@Component
class ChangeCoach extends ProcessContract {

  static final String KEY = "change-coach";

  static final Fact<Outcome> COACH_CHANGE = Fact.code("coachChange", Outcome.class);

  /** What the lead decides. */
  enum Outcome {
    CHANGED,
    STAYS
  }

  ChangeCoach() {
    super(KEY, Concern.GUIDANCE, COACH_CHANGE);
  }
}
