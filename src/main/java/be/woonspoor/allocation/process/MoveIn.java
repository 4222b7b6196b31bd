package be.woonspoor.allocation.process;

import be.woonspoor.allocation.MovedIn;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The person gets the keys. */
@Component
class MoveIn implements StepForm {

  private final StepRecords records;
  private final ApplicationEventPublisher events;

  MoveIn(StepRecords records, ApplicationEventPublisher events) {
    this.records = records;
    this.events = events;
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
    events.publishEvent(
        new MovedIn(submission.caseNumber(), submission.date("keysOn").orElseThrow()));
  }
}
