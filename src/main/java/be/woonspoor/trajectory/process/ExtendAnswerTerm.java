package be.woonspoor.trajectory.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** There is more time to answer: the task is due later. */
@Component
class ExtendAnswerTerm implements JavaDelegate {

  private final AnswerTask task;

  ExtendAnswerTerm(AnswerTask task) {
    this.task = task;
  }

  @Override
  public void execute(DelegateExecution execution) {
    task.isDue(execution.getProcessInstanceId(), DataRequest.ANSWER_DUE.of(execution));
  }
}
