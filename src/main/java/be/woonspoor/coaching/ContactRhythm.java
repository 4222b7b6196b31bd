package be.woonspoor.coaching;

import be.woonspoor.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long after a contact the next one is, by the table {@code contact-rhythm} (R20). */
@Component
class ContactRhythm {

  private final Decisions decisions;

  ContactRhythm(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * After how many days the next contact falls.
   *
   * @param earliest not before, so that somebody is not visited two days running
   * @param latest not after
   */
  record Span(int earliest, int latest) {}

  /**
   * The span of a phase.
   *
   * @param silent whether the door stayed closed the last time
   */
  Span of(Phase phase, boolean silent) {
    var row = decisions.decide("contact-rhythm", Map.of("phase", phase.name(), "silent", silent));
    return new Span(
        row.single("earliest", Number.class).intValue(),
        row.single("days", Number.class).intValue());
  }
}
