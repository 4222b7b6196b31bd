package be.woonspoor.trajectory.process;

import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.SharingDesk;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the person wants after the coaching; another service hears of it only with consent. */
@Component
class PlanAftercare implements StepForm {

  private static final String HANDOVER = "handover";

  private final SharingDesk sharing;
  private final StepRecords records;

  PlanAftercare(SharingDesk sharing, StepRecords records) {
    this.sharing = sharing;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(SharingDesk.OPTIONS, sharing.options(view.caseNumber(), Occasion.HANDOVER));
  }

  @Override
  public void submit(Submission submission) {
    if (submission.flag(HANDOVER)) {
      sharing.shareAtLeastOne(submission, HANDOVER, Occasion.HANDOVER);
    }
    records.keep(submission);
  }
}
