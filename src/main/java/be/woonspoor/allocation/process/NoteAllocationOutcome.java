package be.woonspoor.allocation.process;

import be.woonspoor.allocation.AllocationOutcome;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the trajectory how the allocation ended, by the end that was reached. */
@Component
class NoteAllocationOutcome implements ExecutionListener {

  private static final Map<String, AllocationOutcome> BY_END =
      Map.of(
          "Housed", AllocationOutcome.HOUSED,
          "NotAdmitted", AllocationOutcome.NOT_ADMITTED,
          "NoLongerWaiting", AllocationOutcome.NO_LONGER_WAITING,
          "StruckOff", AllocationOutcome.STRUCK_OFF,
          "LandlordRefused", AllocationOutcome.LANDLORD_REFUSED);

  @Override
  public void notify(DelegateExecution execution) {
    AcceleratedAllocationProcess.ALLOCATION_OUTCOME.set(
        execution, BY_END.get(execution.getCurrentActivityId()));
  }
}
