package be.woonspoor.escalation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** A round of talks with partners. Who they are and what they do is in the case file only. */
@Component
class HearPartners extends ProcessContract {

  static final String KEY = "hear-partners";

  /** The engine's own number of a parallel task, from zero. */
  static final Fact<Integer> PARTNER = Fact.count("loopCounter");

  static final Fact<Integer> PARTNER_COUNT = Fact.count("partnerCount");
  static final Fact<Integer> PARTNER_ROUND = Fact.count("partnerRound");

  HearPartners() {
    super(KEY, Concern.GUIDANCE, IntensiveFollowUp.PROPOSAL_ID, PARTNER_COUNT, PARTNER_ROUND);
  }
}
