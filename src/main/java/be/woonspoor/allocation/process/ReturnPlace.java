package be.woonspoor.allocation.process;

import be.woonspoor.allocation.WaitingList;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the place back when no lease follows (R16). */
@Component
class ReturnPlace implements JavaDelegate {

  private final WaitingList list;

  ReturnPlace(WaitingList list) {
    this.list = list;
  }

  @Override
  public void execute(DelegateExecution execution) {
    list.giveBackPlace(CaseNumber.of(execution));
  }
}
