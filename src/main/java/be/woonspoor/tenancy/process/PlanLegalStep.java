package be.woonspoor.tenancy.process;

import be.woonspoor.tenancy.SignalScale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether a legal step has to be followed, and by when (R28). */
@Component
class PlanLegalStep implements JavaDelegate {

  private final SignalScale scale;

  PlanLegalStep(SignalScale scale) {
    this.scale = scale;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var due = scale.legalDue(TenancySignalProcess.SIGNAL_ID.of(execution));
    TenancySignalProcess.LEGAL.set(execution, due.isPresent());
    due.ifPresent(moment -> TenancySignalProcess.LEGAL_DUE.set(execution, moment));
  }
}
