package be.woonspoor.allocation.process;

import be.woonspoor.allocation.ReplyOutcome;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The process {@code refused-offer}: what it may hold. */
@Component
class RefusedOfferProcess extends ProcessContract {

  static final String KEY = "refused-offer";

  /** What the lead decides after a second unfounded refusal (R15). */
  enum StrikeOff {
    CONFIRMED,
    SPARED
  }

  /** Where a refusal led to. */
  enum RefusalResult {
    BACK_ON_LIST,
    STRUCK_OFF
  }

  static final Fact<ReplyOutcome> REPLY_OUTCOME = DwellingOfferProcess.REPLY_OUTCOME;
  static final Fact<Instant> PAUSED_UNTIL = Fact.moment("pausedUntil");
  static final Fact<StrikeOff> STRIKE_OFF = Fact.code("strikeOff", StrikeOff.class);
  static final Fact<RefusalResult> REFUSAL_RESULT = Fact.code("refusalResult", RefusalResult.class);

  RefusedOfferProcess() {
    super(KEY, Concern.ALLOCATION, REPLY_OUTCOME, PAUSED_UNTIL, STRIKE_OFF, REFUSAL_RESULT);
  }
}
