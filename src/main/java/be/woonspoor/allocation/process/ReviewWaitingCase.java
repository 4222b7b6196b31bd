package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.allocation.process.WaitingForPlaceProcess.WaitingWish;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The yearly look at a file that waits (S26). */
@Component
class ReviewWaitingCase implements StepForm {

  private final WaitingList list;
  private final StepRecords records;
  private final Timeline timeline;

  ReviewWaitingCase(WaitingList list, StepRecords records, Timeline timeline) {
    this.list = list;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return list.of(view.caseNumber())
        .map(
            waiting ->
                Map.<String, Object>of(
                    "completeSince",
                    Dutch.day(LocalDate.ofInstant(waiting.completeSince(), Terms.BELGIUM)),
                    "position",
                    waiting.position()))
        .orElse(Map.of("completeSince", "–", "position", "–"));
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
    var wish = submission.fact(WaitingForPlaceProcess.WAITING_WISH).orElseThrow();
    if (wish == WaitingWish.STOPS || wish == WaitingWish.STRUCK_OFF) {
      // no place for who is not registered; the rank is that of the file and stays
      list.leave(submission.caseNumber());
    }
    if (wish == WaitingWish.STRUCK_OFF) {
      timeline.add(
          submission.caseNumber(),
          Timeline.Kind.DECISION,
          submission.userId(),
          "De verhuurder schrapte de inschrijving; de rang blijft");
    }
  }
}
