package be.woonspoor.allocation.process;

import be.woonspoor.allocation.WaitingList;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * On the list is only who has a process that waits or pauses. When that ends, by whatever way out,
 * no place may be meant for the case any more: nobody would hear of it.
 */
@Component
class StopWaiting implements ExecutionListener {

  private final WaitingList list;

  StopWaiting(WaitingList list) {
    this.list = list;
  }

  @Override
  public void notify(DelegateExecution execution) {
    list.stopWaiting(CaseNumber.of(execution));
  }
}
