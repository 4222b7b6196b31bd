package be.woonspoor.coaching.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The process {@code stay-elsewhere}: what it may hold, and the message it waits for. Where
 * somebody is and why is not in it.
 */
@Component
class StayElsewhereProcess extends ProcessContract {

  static final String KEY = "stay-elsewhere";
  static final String STAY_CHANGED = "coaching.stay-changed";
  static final String TRAJECTORY = "housing-trajectory";
  static final String STAY_REPORTED = "coaching.stay-reported";

  static final Fact<Instant> RETURN_ASKED = Fact.moment("returnAsked");
  static final Fact<Instant> RETURN_DUE = Fact.moment("returnDue");
  static final Fact<Boolean> HELP_NEEDED = Fact.flag("helpNeeded");
  static final Fact<StayState> STAY_STATE = Fact.code("stayState", StayState.class);

  StayElsewhereProcess() {
    super(KEY, Concern.GUIDANCE, RETURN_ASKED, RETURN_DUE, HELP_NEEDED, STAY_STATE);
  }

  /** Where a stay stands. */
  enum StayState {
    AWAY,
    HOME,
    ELSEWHERE,
    CASE_CLOSED
  }
}
