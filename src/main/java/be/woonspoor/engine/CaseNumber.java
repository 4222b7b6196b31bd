package be.woonspoor.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The number of a case, {@code WS-<year>-<5 digits>}, which is the business key of its processes.
 */
public final class CaseNumber {

  public static final String PATTERN = "WS-\\d{4}-\\d{5}";

  private CaseNumber() {}

  public static boolean isValid(String text) {
    return text != null && text.matches(PATTERN);
  }

  /**
   * The case that an execution belongs to.
   *
   * @throws IllegalStateException when the process has no case
   */
  public static String of(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    if (!isValid(key)) {
      throw new IllegalStateException("this process belongs to no case");
    }
    return key;
  }
}
