package be.woonspoor.coaching.process;

import be.woonspoor.coaching.StayDesk;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gets help for the home of somebody who does not come back; the lease is not touched (R25). */
@Component
class AskForHelp implements JavaDelegate {

  private final StayDesk desk;

  AskForHelp(StayDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.askHelp(CaseNumber.of(execution));
  }
}
