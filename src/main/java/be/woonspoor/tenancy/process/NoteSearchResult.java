package be.woonspoor.tenancy.process;

import be.woonspoor.allocation.AllocationOutcome;
import be.woonspoor.tenancy.process.AcceleratedSearchProcess.GoOn;
import be.woonspoor.tenancy.process.AcceleratedSearchProcess.SearchResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells what came of looking by accelerated allocation, by the end that was reached. */
@Component
class NoteSearchResult implements ExecutionListener {

  @Override
  public void notify(DelegateExecution execution) {
    AcceleratedSearchProcess.SEARCH_RESULT.set(execution, result(execution));
  }

  private static SearchResult result(DelegateExecution execution) {
    return switch (execution.getCurrentActivityId()) {
      case "AllocationSettled" ->
          AcceleratedSearchProcess.ALLOCATION_OUTCOME.of(execution) == AllocationOutcome.HOUSED
              ? SearchResult.HOUSED
              : SearchResult.OTHER_ROUTE;
      case "SearchGivenUp" ->
          AcceleratedSearchProcess.GO_ON.of(execution) == GoOn.STAYS
              ? SearchResult.STAYS
              : SearchResult.OTHER_ROUTE;
      default -> SearchResult.OTHER_ROUTE;
    };
  }
}
