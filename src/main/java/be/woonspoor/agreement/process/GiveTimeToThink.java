package be.woonspoor.agreement.process;

import be.woonspoor.agreement.Answers;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The person thinks it over, as long as it takes; the coach keeps the door open. */
@Component
class GiveTimeToThink implements StepForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Answers answers;
  private final StepRecords records;

  GiveTimeToThink(Answers answers, StepRecords records) {
    this.answers = answers;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = new HashMap<String, Object>(Map.of("thinkingSince", "–", "lastReminder", ""));
    answers
        .latest(view.caseNumber())
        .ifPresent(
            given -> {
              shown.put("thinkingSince", DAY.format(given.on()));
              shown.put("ownWordsThen", given.ownWords());
              given.remindedOn().ifPresent(day -> shown.put("lastReminder", DAY.format(day)));
            });
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
  }
}
