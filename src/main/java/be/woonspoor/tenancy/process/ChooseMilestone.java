package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.Milestones;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Gives each of the parallel calls its milestone. They are counted and called in one transaction,
 * which holds the signal, so the list is the same for all.
 */
@Component
class ChooseMilestone implements ExecutionListener {

  private final Milestones milestones;
  private final Terms terms;

  ChooseMilestone(Milestones milestones, Terms terms) {
    this.milestones = milestones;
    this.terms = terms;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var toDo = milestones.toDo(TenancySignalProcess.SIGNAL_ID.of(execution));
    var chosen = toDo.get(TenancySignalProcess.MILESTONE_NUMBER.of(execution));
    execution.setVariableLocal(
        TenancySignalProcess.MILESTONE_ID.name(),
        TenancySignalProcess.MILESTONE_ID.toEngine(chosen.id()));
    execution.setVariableLocal(
        TenancySignalProcess.MILESTONE_DUE.name(),
        TenancySignalProcess.MILESTONE_DUE.toEngine(terms.closeOf(chosen.dueOn())));
  }
}
