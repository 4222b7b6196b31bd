package be.woonspoor.referral.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.Proof;
import be.woonspoor.referral.RecognitionDesk;
import be.woonspoor.referral.Referrals;
import be.woonspoor.referral.process.ReferralProcess.Completeness;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The office says whether all proofs are there; the first yes is the rank, for life. */
@Component
class CheckCompleteness implements StepForm {

  private final RecognitionDesk desk;
  private final Referrals referrals;
  private final ReferralLines lines;
  private final StepRecords records;
  private final Timeline timeline;

  CheckCompleteness(
      RecognitionDesk desk,
      Referrals referrals,
      ReferralLines lines,
      StepRecords records,
      Timeline timeline) {
    this.desk = desk;
    this.referrals = referrals;
    this.lines = lines;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        "referralLines",
        lines.of(view.caseNumber()),
        "deliveredLines",
        delivered(view.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    if (submission.fact(ReferralProcess.COMPLETE).orElseThrow() == Completeness.COMPLETE) {
      desk.complete(caseNumber, submission.userId(), submission.at());
    } else {
      var missing = submission.list("missing").stream().map(Proof::valueOf).toList();
      referrals.askFor(caseNumber, missing, submission.text("question").orElse(""));
      timeline.add(
          caseNumber,
          Timeline.Kind.STEP,
          submission.userId(),
          "Bewijzen gevraagd aan de verwijzer",
          Proof.sentence(missing));
    }
    records.keep(submission);
  }

  private List<Map<String, Object>> delivered(String caseNumber) {
    return records.of(caseNumber).stream()
        .filter(record -> record.step().equals(CompleteReferral.STEP))
        .map(
            record ->
                Map.<String, Object>of(
                    "on",
                    ReferralLines.day(record.at().atZone(Terms.BELGIUM).toLocalDate()),
                    "what",
                    proofs(answer(record, "delivered")),
                    "remark",
                    (answer(record, "whyNot") + " " + answer(record, "remark")).strip()))
        .toList();
  }

  private static Object answer(StepRecords.StepRecord record, String field) {
    return record.answers().stream()
        .filter(answer -> answer.field().equals(field))
        .map(StepRecords.Answer::value)
        .findFirst()
        .orElse("");
  }

  private static String proofs(Object delivered) {
    return delivered instanceof Collection<?> codes
        ? codes.stream()
            .map(code -> Proof.valueOf(code.toString()).label())
            .collect(Collectors.joining(", "))
        : "";
  }
}
