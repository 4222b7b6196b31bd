package be.woonspoor.agreement.process;

import be.woonspoor.agreement.AgreementDraft;
import be.woonspoor.agreement.AgreementRefused;
import be.woonspoor.agreement.Agreements;
import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.ConsentTerms;
import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.referral.RecognitionDesk;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Coach and person write down what they agree on, and with whom what may be shared. */
@Component
class DrawUpAgreement implements StepForm {

  private final Agreements agreements;
  private final RecognitionDesk recognition;
  private final StepRecords records;

  DrawUpAgreement(Agreements agreements, RecognitionDesk recognition, StepRecords records) {
    this.agreements = agreements;
    this.recognition = recognition;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var draft = agreements.draft(view.caseNumber());
    return Map.of(
        "extraCondition", recognition.extraCondition(view.caseNumber()).orElse(""),
        "arrangements", draft.arrangements(),
        "consents", draft.consents().stream().map(DrawUpAgreement::row).toList());
  }

  @Override
  public void submit(Submission submission) {
    var draft =
        new AgreementDraft(
            submission.text("arrangements").orElse(""),
            submission.rows("consents").stream().map(DrawUpAgreement::terms).toList());
    var today = submission.at().atZone(Terms.BELGIUM).toLocalDate();
    try {
      agreements.drawUp(submission.caseNumber(), draft, today, submission.userId());
    } catch (AgreementRefused e) {
      throw submission.refuse("", e.sentence());
    }
    records.keep(submission);
  }

  private static ConsentTerms terms(Map<String, Object> row) {
    return new ConsentTerms(
        row.get("partner").toString(),
        Optional.ofNullable(row.get("partnerRole"))
            .map(Object::toString)
            .filter(role -> !role.isEmpty())
            .map(PartnerRole::valueOf)
            .orElse(PartnerRole.OTHER),
        Consent.Purpose.valueOf(row.get("purpose").toString()),
        Consent.DataKind.valueOf(row.get("dataKind").toString()),
        (LocalDate) row.get("until"));
  }

  private static Map<String, Object> row(ConsentTerms terms) {
    return Map.of(
        "partner", terms.partner(),
        "partnerRole", terms.role().name(),
        "purpose", terms.purpose().name(),
        "dataKind", terms.dataKind().name(),
        "until", terms.until().toString());
  }
}
