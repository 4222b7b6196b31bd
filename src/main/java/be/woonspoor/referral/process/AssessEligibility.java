package be.woonspoor.referral.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.referral.Eligibility;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the referral against the table of conditions. */
@Component
class AssessEligibility implements JavaDelegate {

  private final Eligibility eligibility;

  AssessEligibility(Eligibility eligibility) {
    this.eligibility = eligibility;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var assessment = eligibility.assess(CaseNumber.of(execution));
    ReferralProcess.ELIGIBLE.set(execution, assessment.eligible());
    ReferralProcess.PREVENTIVE.set(execution, assessment.preventive());
  }
}
