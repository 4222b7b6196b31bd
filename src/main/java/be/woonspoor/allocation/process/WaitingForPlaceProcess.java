package be.woonspoor.allocation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code waiting-for-place}: its message and what it may hold. */
@Component
class WaitingForPlaceProcess extends ProcessContract {

  static final String KEY = "waiting-for-place";
  static final String PLACE_RESERVED = "allocation.place-reserved";

  /** Whether somebody still waits; only an own no counts. */
  enum WaitingWish {
    WAITS,
    STOPS
  }

  /** How the waiting ended. */
  enum WaitResult {
    PLACE_RESERVED,
    NO_LONGER_WAITING
  }

  static final Fact<WaitingWish> WAITING_WISH = Fact.code("waitingWish", WaitingWish.class);
  static final Fact<WaitResult> WAIT_RESULT = Fact.code("waitResult", WaitResult.class);

  WaitingForPlaceProcess() {
    super(KEY, Concern.ALLOCATION, WAITING_WISH, WAIT_RESULT);
  }
}
