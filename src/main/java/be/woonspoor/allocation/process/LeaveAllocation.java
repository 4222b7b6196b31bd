package be.woonspoor.allocation.process;

import be.woonspoor.allocation.WaitingList;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Whoever leaves the accelerated allocation, by whatever way out, leaves the list and gives back a
 * place that led to no lease. A listener, because cancelling a stage skips its remaining tasks.
 */
@Component
class LeaveAllocation implements ExecutionListener {

  private final WaitingList list;

  LeaveAllocation(WaitingList list) {
    this.list = list;
  }

  @Override
  public void notify(DelegateExecution execution) {
    list.leave(CaseNumber.of(execution));
  }
}
