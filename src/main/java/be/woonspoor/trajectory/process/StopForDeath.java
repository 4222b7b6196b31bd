package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the trajectory that the person died: everything stops. */
@Component
class StopForDeath implements JavaDelegate {

  private final Messages messages;

  StopForDeath(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.toCase(
        CaseNumber.of(execution), HousingTrajectory.KEY, HousingTrajectory.CLIENT_DECEASED);
  }
}
