package be.woonspoor.allocation.process;

import be.woonspoor.allocation.process.AcceleratedAllocationProcess.RegistrationDecision;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import org.springframework.stereotype.Component;

/** The lead decides when the registration takes more than two months (R12). */
@Component
class DecideOnRegistration implements StepForm {

  private final StepRecords records;
  private final LeadDecisions decisions;

  DecideOnRegistration(StepRecords records, LeadDecisions decisions) {
    this.records = records;
    this.decisions = decisions;
  }

  @Override
  public void submit(Submission submission) {
    var decision =
        submission.fact(AcceleratedAllocationProcess.REGISTRATION_DECISION).orElseThrow();
    if (decision == RegistrationDecision.STOP) {
      submission.set(AcceleratedAllocationProcess.REGISTERED, false);
      submission.set(AcceleratedAllocationProcess.ADMITTED, false);
    }
    records.keep(submission);
    decisions.keep(submission, "registration-overdue", decision, "registrationReason");
  }
}
