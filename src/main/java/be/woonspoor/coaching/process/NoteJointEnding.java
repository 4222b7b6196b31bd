package be.woonspoor.coaching.process;

import be.woonspoor.coaching.CoachingPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Says in the file, and to the trajectory, that the coaching ended together. */
@Component
class NoteJointEnding implements ExecutionListener {

  private final CoachingPlans plans;

  NoteJointEnding(CoachingPlans plans) {
    this.plans = plans;
  }

  @Override
  public void notify(DelegateExecution execution) {
    plans.endTogether(execution.getProcessBusinessKey());
    CoachingProcess.OUTCOME.set(execution, CoachingProcess.CoachingOutcome.JOINT_ENDING);
  }
}
