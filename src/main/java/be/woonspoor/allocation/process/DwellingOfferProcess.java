package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Reply;
import be.woonspoor.allocation.ReplyOutcome;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The process {@code dwelling-offer}: its messages and what it may hold. */
@Component
class DwellingOfferProcess extends ProcessContract {

  static final String KEY = "dwelling-offer";
  static final String OFFER_RECEIVED = "allocation.offer-received";
  static final String OFFER_WITHDRAWN = "allocation.offer-withdrawn";

  /** What the landlord says about a nomination without an offer. */
  enum Nomination {
    STANDS,
    LAPSED
  }

  /** What happens to an offer that does not fit (R14). */
  enum Misfit {
    LANDLORD_DEVIATES,
    /** The norm leaves it to people, or the file was put right. */
    JUDGED_FITTING,
    SEND_BACK
  }

  static final Fact<Nomination> NOMINATION = Fact.code("nomination", Nomination.class);
  static final Fact<Boolean> FITS = Fact.flag("fits");
  static final Fact<Misfit> MISFIT = Fact.code("misfit", Misfit.class);
  static final Fact<Boolean> LAST_CHANCE = Fact.flag("lastChance");
  static final Fact<Instant> REPLY_DUE = Fact.moment("replyDue");
  static final Fact<Reply> REPLY = Fact.code("reply", Reply.class);
  static final Fact<ReplyOutcome> REPLY_OUTCOME = Fact.code("replyOutcome", ReplyOutcome.class);
  static final Fact<Integer> REFUSALS = Fact.count("refusals");

  DwellingOfferProcess() {
    super(
        KEY,
        Concern.ALLOCATION,
        NOMINATION,
        FITS,
        MISFIT,
        LAST_CHANCE,
        REPLY_DUE,
        REPLY,
        REPLY_OUTCOME,
        REFUSALS);
  }
}
