package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was agreed about contact after the coaching, and what came of it. */
@Component
class AftercareContact {

  private final Recorded recorded;
  private final StepRecords records;
  private final Timeline timeline;

  AftercareContact(Recorded recorded, StepRecords records, Timeline timeline) {
    this.recorded = recorded;
    this.records = records;
    this.timeline = timeline;
  }

  private static final Map<String, String> MANNERS =
      Map.of(
          "VISIT", "een huisbezoek",
          "PHONE", "telefoon",
          "OUTSIDE", "elders afspreken",
          "OFFICE", "op kantoor",
          "MESSAGE", "een bericht");

  Map<String, Object> agreed(String caseNumber) {
    var manner = recorded.answer(caseNumber, "PlanAftercare", "preferredManner");
    return Map.of("preferredManner", manner.map(MANNERS::get).orElse("niet afgesproken"));
  }

  void note(Submission submission) {
    records.keep(submission);
    timeline.add(
        submission.caseNumber(), Timeline.Kind.CONTACT, submission.userId(), submission.stepName());
  }
}
