package be.woonspoor.trajectory.process;

import be.woonspoor.coaching.StayDesk;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the trajectory that its closure was decided; a stay elsewhere is followed no more. */
@Component
class StopStage implements JavaDelegate {

  private static final String STAY = "stay-elsewhere";
  private static final String STAY_CHANGED = "coaching.stay-changed";

  private final StayDesk stays;
  private final Messages messages;

  StopStage(StayDesk stays, Messages messages) {
    this.stays = stays;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNumber = CaseNumber.of(execution);
    stays.endWithCase(caseNumber);
    messages.tryToCase(caseNumber, STAY, STAY_CHANGED);
    messages.toCase(caseNumber, HousingTrajectory.KEY, HousingTrajectory.CLOSURE_DECIDED);
  }
}
