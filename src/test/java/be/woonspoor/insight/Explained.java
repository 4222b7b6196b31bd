package be.woonspoor.insight;

import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A case of the first coach that stands before or behind one explanation. */
final class Explained {

  static final String QUESTIONS = "Wil weten of de hond mee mag.";
  static final String REMARK = "Belt liefst na de middag.";

  private Explained() {}

  /** The explanation is on the desk of the first coach. */
  static Journey toExplain(Journeys journeys) {
    return journeys
        .start("trajectory-agreement", journeys.aCase())
        .does("AssignCoach")
        .as(DemoTeam.LEAD)
        .with("coach", "coach1")
        .with("whyThisOne", "Kent de buurt.")
        .with("remark", REMARK)
        .submit()
        .waitsAt("ExplainTrajectory");
  }

  /** The explanation was given, with a note. */
  static Journey explained(Journeys journeys, Clock clock, String questions) {
    return explain(toExplain(journeys), clock, questions);
  }

  static Journey explain(Journey journey, Clock clock, String questions) {
    return explain(journey, clock, questions, "coach1");
  }

  static Journey explain(Journey journey, Clock clock, String questions, String by) {
    var step =
        journey
            .does("ExplainTrajectory")
            .as(by)
            .with("explainedOn", LocalDate.now(clock.withZone(Terms.BELGIUM)).toString())
            .with("place", "Dienst Wooncoaching")
            .with("language", "nl")
            .with("interpreter", "NONE")
            .with("questions", questions);
    for (var point :
        List.of(
            "aimKeepingHome",
            "anyCarePossible",
            "nothingObligatory",
            "separateFromLease",
            "mayStopAnyTime",
            "whoSeesWhat")) {
      step.with(point, true);
    }
    return step.submit();
  }
}
