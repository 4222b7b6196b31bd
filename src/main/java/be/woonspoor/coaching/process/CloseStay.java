package be.woonspoor.coaching.process;

import be.woonspoor.coaching.StayDesk;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Leaves no stay open that nobody follows any more, however its process ended. */
@Component
class CloseStay implements ExecutionListener {

  private final StayDesk desk;

  CloseStay(StayDesk desk) {
    this.desk = desk;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (CaseNumber.isValid(execution.getProcessBusinessKey())) {
      desk.endWithCase(CaseNumber.of(execution));
    }
  }
}
