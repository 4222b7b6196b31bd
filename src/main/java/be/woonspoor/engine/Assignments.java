package be.woonspoor.engine;

import java.util.Optional;

/** Who a task goes to: the rule that a model names, answered for one case. */
public interface Assignments {

  Optional<String> assignee(String caseNumber, String rule);
}
