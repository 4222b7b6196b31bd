package be.woonspoor.allocation.process;

import be.woonspoor.allocation.TargetGroups;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The target groups to choose from in a form, the usual one first. */
@Component
class TargetGroupOptions {

  static final String KEY = "targetGroupOptions";

  private final TargetGroups groups;

  TargetGroupOptions(TargetGroups groups) {
    this.groups = groups;
  }

  List<Map<String, String>> all() {
    return groups.all().stream()
        .map(group -> Map.of("label", group.name(), "value", group.id()))
        .toList();
  }
}
