package be.woonspoor.trajectory.process;

import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.SharingDesk;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead sees to what is left to do; partners hear it only where the person had agreed. */
@Component
class SettleAfterDeath implements StepForm {

  private static final String PARTNERS = "partnersInformed";

  private final SharingDesk sharing;
  private final StepRecords records;

  SettleAfterDeath(SharingDesk sharing, StepRecords records) {
    this.sharing = sharing;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(SharingDesk.OPTIONS, sharing.options(view.caseNumber(), Occasion.DEATH));
  }

  @Override
  public void submit(Submission submission) {
    if (submission.requiredText(PARTNERS).equals("YES")) {
      sharing.shareAtLeastOne(submission, PARTNERS, Occasion.DEATH);
    }
    records.keep(submission);
  }
}
