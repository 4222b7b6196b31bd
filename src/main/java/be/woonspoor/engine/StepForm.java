package be.woonspoor.engine;

import java.util.Map;

/**
 * What one form does with the case file. The bean carries the name of the task or start event; a
 * step without such a bean has its content kept as it is, by the bean {@code recordedStep}.
 */
public interface StepForm {

  /** Values that the form shows, by field key. They are never variables. */
  default Map<String, Object> show(StepView view) {
    return Map.of();
  }

  /** Takes the content into the case file, in the transaction of the submit. */
  void submit(Submission submission);
}
