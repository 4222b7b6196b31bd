package be.woonspoor.engine;

import java.util.Optional;
import java.util.Set;

/** The forms that lie open before somebody, for whoever keeps what is typed so far. */
public interface OpenForms {

  /**
   * A form that somebody may fill in.
   *
   * @param formId the form as it is deployed
   * @param caseNumber the case it belongs to, if any
   * @param inputs the names of the fields that take input
   */
  record OpenForm(String formId, Optional<String> caseNumber, Set<String> inputs) {}

  /** The form of a task, if the person at work may see that task. */
  Optional<OpenForm> ofTask(String taskId);

  /** A form by its id, also when no task lies open for it any more. */
  Optional<OpenForm> ofForm(String formId);

  /** A form that starts something, if the person at work may know of it. */
  Optional<OpenForm> ofStart(String formId);
}
