package be.woonspoor.insight;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The open tasks, as far as the engine knows them. */
public interface OpenTasks {

  /**
   * The case of each of these tasks that the user of the request may see; tasks that belong to no
   * case are absent.
   *
   * @param onlyOwn whether to leave out tasks that are not assigned to the user
   */
  Map<String, String> casesOf(Collection<String> taskIds, String user, boolean onlyOwn);

  /** What is to be done in a case, the most urgent first. */
  List<CaseTask> of(String caseNumber);

  /** Everything that is assigned to somebody, the most urgent first. */
  List<AssignedTask> assignedTo(String userId);
}
