package be.woonspoor.trajectory.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import be.woonspoor.trajectory.DataRequests;
import be.woonspoor.trajectory.Erasures;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A person asks about the own data. */
@Component
class DataRequest extends ProcessContract {

  static final String KEY = "data-request";

  static final Fact<DataRequests.Kind> REQUEST_KIND =
      Fact.code("requestKind", DataRequests.Kind.class);
  static final Fact<DataRequests.Concerns> CONCERNS =
      Fact.code("concerns", DataRequests.Concerns.class);
  static final Fact<Boolean> JOINED = Fact.flag("joined");
  static final Fact<Instant> ANSWER_DUE = Fact.moment("answerDue");
  static final Fact<Instant> REMINDER_DUE = Fact.moment("reminderDue");
  static final Fact<Erasures.Choice> ERASURE = Fact.code("erasure", Erasures.Choice.class);
  static final Fact<TermChoice> TERM_CHOICE = Fact.code("termChoice", TermChoice.class);

  /** Whether the answer comes in time. */
  enum TermChoice {
    IN_TIME,
    EXTEND
  }

  DataRequest() {
    super(
        KEY,
        Concern.GUIDANCE,
        REQUEST_KIND,
        CONCERNS,
        JOINED,
        ANSWER_DUE,
        REMINDER_DUE,
        ERASURE,
        TERM_CHOICE);
  }
}
