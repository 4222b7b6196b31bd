package be.woonspoor.escalation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A coach proposes more support. */
@Component
class ProposeEscalation extends ProcessContract {

  static final String KEY = "propose-escalation";
  static final String TRAJECTORY = "housing-trajectory";
  static final String PROPOSED = "escalation.proposed";

  static final Fact<UUID> PROPOSAL_ID = Fact.reference("proposalId");

  ProposeEscalation() {
    super(KEY, Concern.GUIDANCE, PROPOSAL_ID);
  }
}
