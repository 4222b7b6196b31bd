package be.woonspoor.allocation.process;

import be.woonspoor.allocation.PlaceMove;
import be.woonspoor.allocation.ReplyOutcome;
import be.woonspoor.allocation.WaitingList;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Whoever leaves the part of the allocation in which a place is held, by whatever way out, gives
 * back a place that led to no lease (R15, R16). A listener on that part and no task, because
 * whatever cancels it skips its tasks and never its end.
 */
@Component
class ReturnPlace implements ExecutionListener {

  private final WaitingList list;

  ReturnPlace(WaitingList list) {
    this.list = list;
  }

  @Override
  public void notify(DelegateExecution execution) {
    list.giveBackPlace(CaseNumber.of(execution), why(execution));
  }

  private static PlaceMove why(DelegateExecution execution) {
    if (execution.isCanceled()) {
      return PlaceMove.LEFT;
    }
    return AcceleratedAllocationProcess.REPLY_OUTCOME
        .find(execution)
        .filter(outcome -> outcome != ReplyOutcome.ACCEPT)
        .map(outcome -> PlaceMove.REFUSED)
        .orElse(PlaceMove.NO_LEASE);
  }
}
