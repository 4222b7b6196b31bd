package be.woonspoor.allocation.process;

import be.woonspoor.allocation.RegistrationTerms;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The lead gives more time to register: the task of the office is due later (R12). */
@Component
class ExtendRegistration implements JavaDelegate {

  private final RegistrationTerms terms;
  private final RegistrationTask task;

  ExtendRegistration(RegistrationTerms terms, RegistrationTask task) {
    this.terms = terms;
    this.task = task;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var due = terms.extended();
    LandlordRegistrationProcess.REGISTRATION_DUE.set(execution, due);
    task.isDue(execution, due);
  }
}
