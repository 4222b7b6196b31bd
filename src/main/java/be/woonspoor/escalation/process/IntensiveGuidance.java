package be.woonspoor.escalation.process;

import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import be.woonspoor.escalation.IntensiveReviews.Intensity;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The follow-up itself: contacts, reviews and partners side by side. */
@Component
class IntensiveGuidance extends ProcessContract {

  static final String KEY = "intensive-guidance";

  /** Heard when somebody wants to review before the month is over. */
  static final String REVIEW_ASKED = "escalation.review-asked";

  /** Heard when a partner comes to the table later. */
  static final String PARTNER_ADDED = "escalation.partner-added";

  static final Fact<Instant> NEXT_CONTACT = Fact.moment("nextContact");
  static final Fact<Intensity> INTENSITY = Fact.code("intensity", Intensity.class);

  IntensiveGuidance() {
    super(KEY, Concern.GUIDANCE, IntensiveFollowUp.PROPOSAL_ID, NEXT_CONTACT, INTENSITY);
  }
}
