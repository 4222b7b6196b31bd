package be.woonspoor.allocation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The lead gives more time to register: the task of the office is due later (R12). */
@Component
class ExtendRegistration implements JavaDelegate {

  private final RegistrationTask task;

  ExtendRegistration(RegistrationTask task) {
    this.task = task;
  }

  @Override
  public void execute(DelegateExecution execution) {
    task.isDue(execution, LandlordRegistrationProcess.REGISTRATION_DUE.of(execution));
  }
}
