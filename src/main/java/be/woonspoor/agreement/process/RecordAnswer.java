package be.woonspoor.agreement.process;

import be.woonspoor.agreement.AgreementOutcome;
import be.woonspoor.agreement.AgreementRefused;
import be.woonspoor.agreement.Answers;
import be.woonspoor.agreement.Explanations;
import be.woonspoor.agreement.PersonsAnswer;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.Coaches;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach notes what the person answers, in the person's own words. */
@Component
class RecordAnswer implements StepForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Explanations explanations;
  private final Answers answers;
  private final Coaches coaches;
  private final StepRecords records;

  RecordAnswer(Explanations explanations, Answers answers, Coaches coaches, StepRecords records) {
    this.explanations = explanations;
    this.answers = answers;
    this.coaches = coaches;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "explainedLine",
        explanations.current(view.caseNumber()).map(this::line).orElse("nog niet uitgelegd"),
        "thinking",
        answers
            .latest(view.caseNumber())
            .filter(given -> given.answer() == PersonsAnswer.NOT_NOW)
            .map(given -> DAY.format(given.on()))
            .orElse(""));
  }

  private String line(Explanations.Current explained) {
    var by = coaches.names().getOrDefault(explained.by(), "");
    return "uitgelegd op " + DAY.format(explained.on()) + (by.isEmpty() ? "" : " door " + by);
  }

  @Override
  public void submit(Submission submission) {
    var answer = submission.fact(TrajectoryAgreementProcess.ANSWER).orElseThrow();
    try {
      answers.keep(
          submission.caseNumber(),
          answer,
          submission.date("answeredOn").orElseThrow(),
          submission.requiredText("ownWords"),
          submission.userId());
    } catch (AgreementRefused e) {
      throw submission.refuse("answeredOn", e.sentence());
    }
    if (answer == PersonsAnswer.NO) {
      submission.set(TrajectoryAgreementProcess.OUTCOME, AgreementOutcome.DECLINED);
    }
    records.keep(submission);
  }
}
