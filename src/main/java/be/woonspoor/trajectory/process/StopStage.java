package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the trajectory that its closure was decided. */
@Component
class StopStage implements JavaDelegate {

  private final Messages messages;

  StopStage(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.toCase(
        CaseNumber.of(execution), HousingTrajectory.KEY, HousingTrajectory.CLOSURE_DECIDED);
  }
}
