package be.woonspoor.trajectory.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the trajectory whether the case closes or opens again. */
@Component
class NoteClosureOutcome implements ExecutionListener {

  @Override
  public void notify(DelegateExecution execution) {
    var outcome =
        execution.getCurrentActivityId().equals(CaseClosure.AFTERCARE_DONE)
            ? CaseClosure.Outcome.CLOSED
            : CaseClosure.Outcome.REOPENED;
    CaseClosure.CLOSURE_OUTCOME.set(execution, outcome);
  }
}
