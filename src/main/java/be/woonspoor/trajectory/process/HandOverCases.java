package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Somebody of the team is away for a while; spans cases and has a key of its own. */
@Component
class HandOverCases extends ProcessContract {

  static final String KEY = "hand-over-cases";

  static final Fact<Instant> ABSENT_FROM = Fact.moment("absentFrom");
  static final Fact<Instant> BACK_ON = Fact.moment("backOn");
  static final Fact<Plan> PLAN = Fact.code("plan", Plan.class);
  static final Fact<Course> ABSENCE = Fact.code("absence", Course.class);

  /** What becomes of an absence that has not begun. */
  enum Plan {
    CHANGED,
    CANCELLED
  }

  /** How an absence goes on. */
  enum Course {
    BACK,
    LONGER
  }

  HandOverCases() {
    super(KEY, Concern.GUIDANCE, ABSENT_FROM, BACK_ON, PLAN, ABSENCE);
  }
}
