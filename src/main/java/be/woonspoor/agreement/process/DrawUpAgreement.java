package be.woonspoor.agreement.process;

import be.woonspoor.agreement.Agreement;
import be.woonspoor.agreement.AgreementOutcome;
import be.woonspoor.agreement.AgreementRefused;
import be.woonspoor.agreement.Agreements;
import be.woonspoor.agreement.Consent;
import be.woonspoor.agreement.Consents;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Coach and person sign, and settle with whom what may be shared. */
@Component
class DrawUpAgreement implements StepForm {

  private final Agreements agreements;
  private final Consents consents;
  private final StepRecords records;

  DrawUpAgreement(Agreements agreements, Consents consents, StepRecords records) {
    this.agreements = agreements;
    this.consents = consents;
    this.records = records;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    var signedOn = submission.date("signedOn").orElseThrow();
    try {
      agreements.sign(
          caseNumber,
          signedOn,
          submission.choice("manner", Agreement.Manner.class).orElseThrow(),
          submission.userId());
    } catch (AgreementRefused e) {
      throw submission.refuse("signedOn", e.sentence());
    }
    for (var row : submission.rows("consents")) {
      consents.give(caseNumber, consent(row, signedOn));
    }
    submission.set(TrajectoryAgreementProcess.OUTCOME, AgreementOutcome.AGREED);
    records.keep(submission);
  }

  private static Consent consent(Map<String, Object> row, LocalDate givenOn) {
    return new Consent(
        UUID.randomUUID(),
        row.get("partner").toString(),
        Consent.Purpose.valueOf(row.get("purpose").toString()),
        Consent.DataKind.valueOf(row.get("dataKind").toString()),
        givenOn,
        (LocalDate) row.get("until"));
  }
}
