package be.woonspoor.escalation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Intensive follow-up: routing only. Why somebody needs it is in the case file and nowhere else.
 */
@Component
class IntensiveFollowUp extends ProcessContract {

  static final String KEY = "intensive-follow-up";

  /** The engine's own number of a parallel task, from zero. */
  static final Fact<Integer> PARTNER = Fact.count("loopCounter");

  static final Fact<UUID> PROPOSAL_ID = Fact.reference("proposalId");
  static final Fact<Boolean> CASELOAD_ONLY = Fact.flag("caseloadOnly");
  static final Fact<Answer> CLIENT_ANSWER = Fact.code("clientAnswer", Answer.class);
  static final Fact<Decided> DECISION = Fact.code("escalationDecision", Decided.class);
  static final Fact<Integer> PARTNER_COUNT = Fact.count("partnerCount");
  static final Fact<Instant> NEXT_CONTACT = Fact.moment("nextContact");
  static final Fact<Boolean> REVIEW_NOW = Fact.flag("reviewNow");
  static final Fact<Intensity> INTENSITY = Fact.code("intensity", Intensity.class);

  /** What the person says to it. */
  enum Answer {
    YES,
    NO
  }

  /** What the lead decides. */
  enum Decided {
    GRANTED,
    NOT_GRANTED
  }

  /** How it goes on after a review. */
  enum Intensity {
    CONTINUE,
    STEP_DOWN
  }

  IntensiveFollowUp() {
    super(
        KEY,
        Concern.GUIDANCE,
        PROPOSAL_ID,
        CASELOAD_ONLY,
        CLIENT_ANSWER,
        DECISION,
        PARTNER_COUNT,
        NEXT_CONTACT,
        REVIEW_NOW,
        INTENSITY);
  }
}
