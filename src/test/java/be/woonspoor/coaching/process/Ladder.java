package be.woonspoor.coaching.process;

import be.woonspoor.support.Journey;
import java.time.LocalDate;
import java.util.List;

/** A case whose door stays closed, up to a rung of the ladder of attempts. */
final class Ladder {

  static final List<String> RUNGS =
      List.of(
          "LogPlannedContact", "CallOrText", "VisitUnannounced", "SendLetter", "DiscussSilence");

  private Ladder() {}

  /** Lets the door stay closed until a rung is there; each attempt is today. */
  static Journey climbs(Journey journey, String rung) {
    for (var below : RUNGS.subList(0, RUNGS.indexOf(rung))) {
      tries(journey, below, "NO", Days.today()).submit();
    }
    return journey.waitsAt(rung);
  }

  static Journey.Step tries(Journey journey, String rung, String reached, LocalDate on) {
    var step = journey.does(rung).with("contactOn", on.toString()).with("reached", reached);
    return switch (rung) {
      case "LogPlannedContact" -> step.with("manner", "VISIT");
      case "CallOrText" -> step.with("manner", "PHONE");
      default -> step;
    };
  }

  static Journey.Step discusses(Journey journey) {
    return journey
        .does("DiscussSilence")
        .as("lead")
        .with("discussedOn", Days.today().toString())
        .with("present", "coach1 en lead")
        .with("plan", "Samen langsgaan")
        .with("whoTries", "TOGETHER");
  }
}
