package be.woonspoor.coaching.process;

import be.woonspoor.coaching.Goal;
import be.woonspoor.engine.Submission;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The names of the fields about goals, and how to read them. */
final class GoalFields {

  private GoalFields() {}

  /** The field about what a goal means for this tenant. */
  static String nuance(Goal goal) {
    return "nuance" + suffix(goal);
  }

  /** The field about how a goal does. */
  static String status(Goal goal) {
    return "goal" + suffix(goal);
  }

  /** The status of every goal. */
  static Map<Goal, Goal.Status> statuses(Submission form) {
    var statuses = new EnumMap<Goal, Goal.Status>(Goal.class);
    for (var goal : Goal.values()) {
      statuses.put(goal, form.choice(status(goal), Goal.Status.class).orElseThrow());
    }
    return statuses;
  }

  private static String suffix(Goal goal) {
    var suffix = new StringBuilder();
    for (var word : goal.name().split("_")) {
      suffix.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return suffix.toString();
  }
}
