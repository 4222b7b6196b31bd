package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The person asks for a new offer before the pause is over (R15, S27). */
@Component
class FollowPause implements StepForm {

  private final StepRecords records;

  FollowPause(StepRecords records) {
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "pausedUntilOn",
        view.fact(RefusedOfferProcess.PAUSED_UNTIL)
            .map(until -> Dutch.day(LocalDate.ofInstant(until, Terms.BELGIUM)))
            .orElse("–"));
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
  }
}
