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

  /** What the yearly update brought (S26); only an own no counts as one. */
  enum WaitingWish {
    WAITS,
    STOPS,
    /** Not reached yet: the coach looks the person up, the rank stays. */
    NO_ANSWER,
    /** The landlord had no answer in time and struck the registration off; it is made again. */
    STRUCK_OFF
  }

  /** How the waiting ended. */
  enum WaitResult {
    PLACE_RESERVED,
    NO_LONGER_WAITING,
    TO_REGISTER_AGAIN
  }

  static final Fact<WaitingWish> WAITING_WISH = Fact.code("waitingWish", WaitingWish.class);
  static final Fact<WaitResult> WAIT_RESULT = Fact.code("waitResult", WaitResult.class);

  WaitingForPlaceProcess() {
    super(KEY, Concern.ALLOCATION, WAITING_WISH, WAIT_RESULT);
  }
}
