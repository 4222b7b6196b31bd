package be.woonspoor.agreement.process;

import be.woonspoor.agreement.Agreement;
import be.woonspoor.agreement.AgreementOutcome;
import be.woonspoor.agreement.AgreementRefused;
import be.woonspoor.agreement.Agreements;
import be.woonspoor.agreement.ConsentTerms;
import be.woonspoor.agreement.process.TrajectoryAgreementProcess.Signing;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The person signs, on paper or on the screen; or wants it changed; or wants to think again. */
@Component
class SignAgreement implements StepForm {

  private final Agreements agreements;
  private final StepRecords records;

  SignAgreement(Agreements agreements, StepRecords records) {
    this.agreements = agreements;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var draft = agreements.draft(view.caseNumber());
    return Map.of(
        "arrangements",
        draft.arrangements().isEmpty() ? "geen" : draft.arrangements(),
        "consentLines",
        draft.consents().stream()
            .map(ConsentTerms::line)
            .map(line -> Map.<String, Object>of("line", line))
            .toList());
  }

  @Override
  public void submit(Submission submission) {
    if (submission.fact(TrajectoryAgreementProcess.SIGNING).orElseThrow() == Signing.SIGNED) {
      sign(submission);
      submission.set(TrajectoryAgreementProcess.OUTCOME, AgreementOutcome.AGREED);
    }
    records.keep(submission);
  }

  private void sign(Submission submission) {
    try {
      agreements.sign(
          submission.caseNumber(),
          submission.date("signedOn").orElseThrow(),
          submission.choice("manner", Agreement.Manner.class).orElseThrow(),
          submission.text("signedName").orElse(""),
          submission.userId());
    } catch (AgreementRefused e) {
      throw submission.refuse("signedOn", e.sentence());
    }
  }
}
