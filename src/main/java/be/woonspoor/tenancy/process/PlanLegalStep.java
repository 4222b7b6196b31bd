package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.Milestones;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says whether a legal step has to be followed, and by when (R28). Only for signals that began
 * before there were milestones: their process still asks.
 */
@Component
class PlanLegalStep implements JavaDelegate {

  private final Milestones milestones;
  private final Terms terms;

  PlanLegalStep(Milestones milestones, Terms terms) {
    this.milestones = milestones;
    this.terms = terms;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var due = milestones.legalDue(TenancySignalProcess.SIGNAL_ID.of(execution));
    TenancySignalProcess.LEGAL.set(execution, due.isPresent());
    due.map(terms::closeOf)
        .ifPresent(moment -> TenancySignalProcess.LEGAL_DUE.set(execution, moment));
  }
}
