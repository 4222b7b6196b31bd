package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Dutch;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.casefile.StepRecords;
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

  ReviewWaitingCase(WaitingList list, StepRecords records) {
    this.list = list;
    this.records = records;
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
  }
}
