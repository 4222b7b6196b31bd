package be.woonspoor.referral.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.referral.Condition;
import be.woonspoor.referral.RecognitionDesk;
import be.woonspoor.referral.RecognitionDesk.Ruling;
import be.woonspoor.referral.Referrals;
import be.woonspoor.referral.Unmet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team lead decides, with a reason for each condition that is set aside. */
@Component
class DecideRecognition implements StepForm {

  private final RecognitionDesk desk;
  private final Referrals referrals;
  private final ReferralLines lines;
  private final StepRecords records;

  DecideRecognition(
      RecognitionDesk desk, Referrals referrals, ReferralLines lines, StepRecords records) {
    this.desk = desk;
    this.referrals = referrals;
    this.lines = lines;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var assessment = referrals.get(view.caseNumber()).assessment();
    return Map.of(
        "referralLines", lines.of(view.caseNumber()),
        "unmet", assessment.unmet().stream().map(DecideRecognition::line).toList(),
        "preventive", assessment.preventive(),
        "deviations", rows(assessment.unmet()));
  }

  @Override
  public void submit(Submission submission) {
    var ruling =
        new Ruling(
            submission.fact(ReferralProcess.RECOGNITION).orElseThrow(),
            deviations(submission),
            submission.text("extraCondition").orElse(""),
            submission.requiredText("grounds"));
    var objections = desk.objections(submission.caseNumber(), ruling);
    if (!objections.isEmpty()) {
      throw new FormRefused(objections, submission::label);
    }
    desk.decide(submission.caseNumber(), ruling, submission.userId());
    records.keep(submission);
  }

  private static Map<Condition, String> deviations(Submission submission) {
    var deviations = new EnumMap<Condition, String>(Condition.class);
    for (var row : submission.rows("deviations")) {
      deviations.put(
          Condition.valueOf(row.get("condition").toString()), row.get("reason").toString());
    }
    return deviations;
  }

  private static Map<String, Object> line(Unmet unmet) {
    return Map.of("condition", unmet.condition().label(), "sentence", unmet.sentence());
  }

  /** One row to fill in for each unmet condition, so that none is forgotten. */
  private static List<Map<String, Object>> rows(List<Unmet> unmet) {
    return unmet.stream()
        .map(Unmet::condition)
        .distinct()
        .map(condition -> Map.<String, Object>of("condition", condition.name()))
        .toList();
  }
}
