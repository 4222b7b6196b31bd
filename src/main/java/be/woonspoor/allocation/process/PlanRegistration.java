package be.woonspoor.allocation.process;

import be.woonspoor.allocation.RegistrationTerms;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets by when a person must be registered with a landlord (R12). */
@Component
class PlanRegistration implements JavaDelegate {

  private final RegistrationTerms terms;

  PlanRegistration(RegistrationTerms terms) {
    this.terms = terms;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var term = terms.of(CaseNumber.of(execution));
    LandlordRegistrationProcess.REGISTRATION_REMINDER.set(execution, term.reminder());
    LandlordRegistrationProcess.REGISTRATION_DUE.set(execution, term.due());
  }
}
