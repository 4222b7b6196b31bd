package be.woonspoor.referral.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.referral.Referrals;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whoever guides the person reads what somebody else has sent about that person again. */
@Component
class ReadAttachedReferral implements StepForm {

  private final Referrals referrals;
  private final ReferralLines lines;
  private final StepRecords records;
  private final Timeline timeline;

  ReadAttachedReferral(
      Referrals referrals, ReferralLines lines, StepRecords records, Timeline timeline) {
    this.referrals = referrals;
    this.lines = lines;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var newest = referrals.attachedTo(view.caseNumber()).stream().findFirst();
    return Map.of(
        "attachedNumber", newest.orElse("–"),
        "attachedLines", newest.map(lines::of).orElse(List.of()));
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.STEP,
        submission.userId(),
        "Nieuwe aanmelding gelezen",
        submission.requiredText("whatNow"));
  }
}
