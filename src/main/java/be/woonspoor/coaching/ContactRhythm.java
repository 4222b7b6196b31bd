package be.woonspoor.coaching;

import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long after a contact the next one is, by the table {@code contact-rhythm} (R20, S51). */
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
   * What the table says of a rhythm.
   *
   * @param usual how the contact goes as a rule
   * @param why the annotation of the rule
   */
  record Rhythm(Span span, Manner usual, String why) {}

  /**
   * The rhythm of a phase, or of where somebody stays meanwhile.
   *
   * @param silent whether the door stayed closed the last time
   */
  Rhythm of(Phase phase, boolean silent, Whereabouts whereabouts) {
    var answer =
        decisions.decide(
            "contact-rhythm",
            Map.of("phase", phase.name(), "silent", silent, "whereabouts", whereabouts.name()));
    return new Rhythm(
        new Span(days(answer, "earliest"), days(answer, "days")),
        Manner.valueOf(answer.single("manner", String.class)),
        answer.rules().get(0).annotation());
  }

  private static int days(Decision answer, String name) {
    return answer.single(name, Number.class).intValue();
  }
}
