package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Admission;
import be.woonspoor.allocation.process.LandlordRegistrationProcess.AdmissionDecision;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead decides when a condition to rent socially is not met (R13). */
@Component
class DecideAdmission implements StepForm {

  private final Admission admission;
  private final StepRecords records;
  private final LeadDecisions decisions;

  DecideAdmission(Admission admission, StepRecords records, LeadDecisions decisions) {
    this.admission = admission;
    this.records = records;
    this.decisions = decisions;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var unmet = admission.unmet(view.caseNumber());
    return Map.of(
        "unmetConditions",
        unmet.isEmpty() ? "vandaag is aan alles voldaan." : String.join(" ", unmet));
  }

  @Override
  public void submit(Submission submission) {
    var decision = submission.fact(LandlordRegistrationProcess.ADMISSION_DECISION).orElseThrow();
    submission.set(LandlordRegistrationProcess.ADMITTED, decision == AdmissionDecision.CONTINUE);
    records.keep(submission);
    decisions.keep(submission, "admission", decision, "admissionReason");
  }
}
