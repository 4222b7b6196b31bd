package be.woonspoor.allocation.process;

import be.woonspoor.allocation.DayOne;
import be.woonspoor.allocation.MovedIn;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The person gets the keys; the coaching takes over with what is not in order yet. */
@Component
class MoveIn implements StepForm {

  private final DayOne dayOne;
  private final StepRecords records;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  MoveIn(DayOne dayOne, StepRecords records, Timeline timeline, ApplicationEventPublisher events) {
    this.dayOne = dayOne;
    this.records = records;
    this.timeline = timeline;
    this.events = events;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of("openItems", dayOne.stillOpen(view.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    dayOne.ready(
        caseNumber,
        submission.list("arranged").stream().map(DayOne.Item::valueOf).toList(),
        submission.userId());
    records.keep(submission);
    timeline.add(
        caseNumber,
        Timeline.Kind.TENANCY,
        submission.userId(),
        "Sleutels gekregen; de coaching neemt over",
        "Nog te regelen: " + dayOne.stillOpen(caseNumber) + ".");
    events.publishEvent(new MovedIn(caseNumber, submission.date("keysOn").orElseThrow()));
  }
}
