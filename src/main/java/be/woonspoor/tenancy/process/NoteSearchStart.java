package be.woonspoor.tenancy.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.tenancy.Leases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Counts the leases at the start of a search, to know later whether a new one was signed. */
@Component
class NoteSearchStart implements ExecutionListener {

  private final Leases leases;

  NoteSearchStart(Leases leases) {
    this.leases = leases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    AcceleratedSearchProcess.LEASES_BEFORE.set(
        execution, leases.all(CaseNumber.of(execution)).size());
  }
}
