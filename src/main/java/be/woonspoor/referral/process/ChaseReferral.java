package be.woonspoor.referral.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.referral.Proof;
import be.woonspoor.referral.Referrals;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office calls a referrer who does not answer. */
@Component
class ChaseReferral implements StepForm {

  private final Referrals referrals;
  private final StepRecords records;
  private final Timeline timeline;

  ChaseReferral(Referrals referrals, StepRecords records, Timeline timeline) {
    this.referrals = referrals;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var referral = referrals.get(view.caseNumber());
    return Map.of(
        "referrerLine", ReferralLines.referrer(referral),
        "missingProofs", Proof.sentence(referral.missingProofs()));
  }

  @Override
  public void submit(Submission submission) {
    records.keep(submission);
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.STEP,
        submission.userId(),
        "Verwijzer opgebeld over de ontbrekende bewijzen",
        submission.requiredText("remark"));
  }
}
