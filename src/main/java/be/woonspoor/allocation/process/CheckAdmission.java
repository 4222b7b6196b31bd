package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Admission;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the conditions to rent socially with the facts of today (R13). */
@Component
class CheckAdmission implements JavaDelegate {

  private final Admission admission;

  CheckAdmission(Admission admission) {
    this.admission = admission;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LandlordRegistrationProcess.ADMITTED.set(
        execution, admission.check(CaseNumber.of(execution), Admission.Moment.REGISTRATION));
  }
}
