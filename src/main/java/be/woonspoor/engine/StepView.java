package be.woonspoor.engine;

import java.util.Optional;

/** Where a form stands: the case, the step and the person in front of it. */
public interface StepView {

  /** The case number; empty text for a start form and for processes that span cases. */
  String caseNumber();

  /** The id of the task or start event. */
  String step();

  /** The key of the process. */
  String processKey();

  /** The name of the step as people know it. */
  String stepName();

  /** The id of the person at work; empty text when the system itself is. */
  String userId();

  /** Id of the process instance; empty text before the start. */
  String processInstanceId();

  <T> Optional<T> fact(Fact<T> fact);
}
