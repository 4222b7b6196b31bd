package be.woonspoor.agreement.process;

import be.woonspoor.agreement.AgreementOutcome;
import be.woonspoor.agreement.AgreementRefused;
import be.woonspoor.agreement.Agreements;
import be.woonspoor.agreement.process.TrajectoryAgreementProcess.PersonsAnswer;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach notes what the person answers, in the person's own words. */
@Component
class RecordAnswer implements StepForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Agreements agreements;
  private final StepRecords records;
  private final Timeline timeline;

  RecordAnswer(Agreements agreements, StepRecords records, Timeline timeline) {
    this.agreements = agreements;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "explainedOn", agreements.explainedOn(view.caseNumber()).map(DAY::format).orElse(""));
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    try {
      agreements.requireExplanationBefore(caseNumber, submission.date("answeredOn").orElseThrow());
    } catch (AgreementRefused e) {
      throw submission.refuse("answeredOn", e.sentence());
    }
    var answer = submission.fact(TrajectoryAgreementProcess.ANSWER).orElseThrow();
    if (answer == PersonsAnswer.NO) {
      submission.set(TrajectoryAgreementProcess.OUTCOME, AgreementOutcome.DECLINED);
    }
    records.keep(submission);
    timeline.add(
        caseNumber,
        Timeline.Kind.AGREEMENT,
        submission.userId(),
        title(answer),
        submission.requiredText("ownWords"));
  }

  private static String title(PersonsAnswer answer) {
    return switch (answer) {
      case AGREED -> "De persoon gaat akkoord met het traject";
      case NOT_NOW -> "De persoon vraagt bedenktijd";
      case NO -> "De persoon kiest niet voor het versnelde spoor";
    };
  }
}
