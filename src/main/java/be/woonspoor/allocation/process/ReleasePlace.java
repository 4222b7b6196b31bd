package be.woonspoor.allocation.process;

import be.woonspoor.allocation.WaitingList;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the place back after an unfounded refusal (R15). */
@Component
class ReleasePlace implements JavaDelegate {

  private final WaitingList list;

  ReleasePlace(WaitingList list) {
    this.list = list;
  }

  @Override
  public void execute(DelegateExecution execution) {
    list.giveBackPlace(CaseNumber.of(execution));
  }
}
