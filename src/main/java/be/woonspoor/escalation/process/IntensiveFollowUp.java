package be.woonspoor.escalation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import be.woonspoor.escalation.Origin;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * From a proposal to a decision: routing only. Why somebody needs more is in the case file and
 * nowhere else.
 */
@Component
class IntensiveFollowUp extends ProcessContract {

  static final String KEY = "intensive-follow-up";

  static final Fact<UUID> PROPOSAL_ID = Fact.reference("proposalId");
  static final Fact<Origin> ORIGIN = Fact.code("origin", Origin.class);
  static final Fact<Argued> ARGUED = Fact.code("argued", Argued.class);
  static final Fact<Boolean> CASELOAD_ONLY = Fact.flag("caseloadOnly");
  static final Fact<Answer> CLIENT_ANSWER = Fact.code("clientAnswer", Answer.class);
  static final Fact<Decided> DECISION = Fact.code("escalationDecision", Decided.class);

  /** What the coach says to a proposal that the file began. */
  enum Argued {
    PROPOSE,
    NOT_NOW
  }

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

  IntensiveFollowUp() {
    super(
        KEY, Concern.GUIDANCE, PROPOSAL_ID, ORIGIN, ARGUED, CASELOAD_ONLY, CLIENT_ANSWER, DECISION);
  }
}
