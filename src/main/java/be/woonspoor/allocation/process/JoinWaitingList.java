package be.woonspoor.allocation.process;

import be.woonspoor.allocation.WaitingList;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the case on the waiting list, in the rank of its complete file (R5). */
@Component
class JoinWaitingList implements JavaDelegate {

  private final WaitingList list;

  JoinWaitingList(WaitingList list) {
    this.list = list;
  }

  @Override
  public void execute(DelegateExecution execution) {
    list.join(CaseNumber.of(execution));
  }
}
