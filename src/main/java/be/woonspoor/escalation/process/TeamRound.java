package be.woonspoor.escalation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The weekly round over everybody in intensive follow-up; spans cases. */
@Component
class TeamRound extends ProcessContract {

  static final String KEY = "team-round";

  static final Fact<Integer> INTENSIVE_CASES = Fact.count("intensiveCases");

  TeamRound() {
    super(KEY, Concern.GUIDANCE, INTENSIVE_CASES);
  }
}
