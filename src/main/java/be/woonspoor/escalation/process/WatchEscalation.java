package be.woonspoor.escalation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The file looks by itself whether more support is needed. */
@Component
class WatchEscalation extends ProcessContract {

  static final String KEY = "watch-escalation";

  static final Fact<Boolean> PROPOSED = Fact.flag("proposed");

  WatchEscalation() {
    super(KEY, Concern.GUIDANCE, PROPOSED, ProposeEscalation.PROPOSAL_ID);
  }
}
