package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.WoonspoorTest;
import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table that weighs the answer to an offer. */
@WoonspoorTest
class OfferReplyTests {

  @Autowired private Decisions decisions;

  @ParameterizedTest(name = "{0} {1} proof {2}, {3} of {4} before, warned {5}: {6}")
  @CsvSource({
    "ACCEPTED,                    , false, 0, 1, false, ACCEPT,     false, reply-accepted",
    "ACCEPTED,                    , false, 1, 1, false, ACCEPT,     false, reply-accepted",
    "REFUSED,  HOSPITAL           , true,  1, 1, false, FOUNDED,    false, reply-founded",
    "REFUSED,  PRISON             , true,  0, 1, false, FOUNDED,    false, reply-founded",
    "REFUSED,  FAMILY_REUNIFICATION, true, 0, 1, false, FOUNDED,    false, reply-founded",
    "REFUSED,  PRIVATE_LEASE      , true,  0, 1, false, FOUNDED,    false, reply-founded-other-landlords",
    "REFUSED,  LIVE_IN_CARER      , true,  0, 1, false, FOUNDED,    false, reply-founded-other-landlords",
    "REFUSED,  PREGNANCY          , true,  1, 1, false, FOUNDED,    false, reply-founded-other-landlords",
    "REFUSED,  OTHER              , true,  0, 1, false, FOUNDED,    false, reply-founded-proven",
    "REFUSED,  HOSPITAL           , false, 0, 1, false, PAUSE,      true,  reply-unfounded-first",
    "REFUSED,  NONE               , false, 0, 1, false, PAUSE,      true,  reply-unfounded-first",
    "REFUSED,  NONE               , false, 1, 2, false, PAUSE,      true,  reply-unfounded-first",
    "REFUSED,  NONE               , false, 1, 1, true, STRUCK_OFF, true,  reply-unfounded-again",
    "REFUSED,  OTHER              , false, 2, 2, true, STRUCK_OFF, true,  reply-unfounded-again",
    "REFUSED,  NONE               , false, 0, 0, true, STRUCK_OFF, true,  reply-unfounded-again",
    "NO_REPLY,                    , false, 0, 1, false, PAUSE,      true,  reply-none-first",
    "NO_REPLY,                    , false, 1, 1, true, STRUCK_OFF, true,  reply-none-again",
    "ACCEPTED,                    , false, 1, 1, true,  ACCEPT,     false, reply-accepted",
    "REFUSED,  HOSPITAL           , true,  1, 1, true,  FOUNDED,    false, reply-founded",
    "REFUSED,  NONE               , false, 1, 1, false, PAUSE,      true,  reply-unfounded-unwarned",
    "REFUSED,  HOSPITAL           , false, 5, 1, false, PAUSE,      true,  reply-unfounded-unwarned",
    "NO_REPLY,                    , false, 1, 1, false, PAUSE,      true,  reply-none-unwarned",
    "NO_REPLY,                    , false, 0, 1, true,  PAUSE,      true,  reply-none-first",
  })
  void weighs(
      String reply,
      String ground,
      boolean proof,
      int before,
      int allowed,
      boolean warned,
      String outcome,
      boolean counts,
      String rule) {
    var inputs = new HashMap<String, Object>();
    inputs.put("reply", reply);
    inputs.put("ground", ground);
    inputs.put("proof", proof);
    inputs.put("refusalsBefore", before);
    inputs.put("refusalsAllowed", allowed);
    inputs.put("warned", warned);

    var decision = decisions.decide("offer-reply", inputs);

    assertThat(decision.single("outcome", String.class)).isEqualTo(outcome);
    assertThat(decision.single("counts", Boolean.class)).isEqualTo(counts);
    assertThat(decision.rules()).extracting(Decision.FiredRule::id).containsExactly(rule);
  }
}
