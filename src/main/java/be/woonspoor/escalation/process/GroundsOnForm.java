package be.woonspoor.escalation.process;

import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.Reason;
import be.woonspoor.escalation.TrackRecord;
import java.util.stream.Collectors;

/** What a coach writes about why, with what the file itself says. */
final class GroundsOnForm {

  private GroundsOnForm() {}

  static Grounds of(Submission submission, TrackRecord.Standing standing) {
    var reasons =
        submission.list("reasons").stream().map(Reason::valueOf).collect(Collectors.toSet());
    if (standing.caseloadFacts() > 0) {
      reasons.add(Reason.CASELOAD);
    }
    return new Grounds(
        reasons,
        submission.text("otherReason").orElse(""),
        standing.reviewsWithoutProgress(),
        standing.redSignal(),
        standing.leaseThreatened(),
        submission.requiredText("tried"),
        submission.requiredText("wanted"),
        standing.caseloadFacts());
  }
}
