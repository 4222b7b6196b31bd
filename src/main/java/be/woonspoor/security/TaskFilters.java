package be.woonspoor.security;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.REFERRER;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;

/** The lists that people find in Tasklist. They hold expressions, so only the system makes them. */
final class TaskFilters {

  private final ProcessEngine engine;

  TaskFilters(ProcessEngine engine) {
    this.engine = engine;
  }

  void create(GroupRights rights) {
    for (var list : lists()) {
      var id = save(engine.getFilterService(), list);
      list.readers().forEach(role -> rights.showFilter(role, id));
    }
  }

  private List<TaskFilter> lists() {
    return List.of(
        new TaskFilter(
            "Mijn taken",
            "Wat op mijn naam staat, het dringendste eerst",
            10,
            mine().orderByDueDate().asc(),
            Set.of(WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER)),
        new TaskFilter(
            "Mijn taken die te laat zijn",
            "Wat op mijn naam staat en al klaar moest zijn",
            20,
            mine().dueBeforeExpression("${now()}").orderByDueDate().asc(),
            Set.of(WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER)),
        new TaskFilter(
            "Taken van de wooncoaches",
            "Wat het hele team van wooncoaches te doen heeft",
            30,
            of(WOONCOACH),
            Set.of(WOONCOACH, TEAMLEAD)),
        new TaskFilter(
            "Taken van de hoofdmaatschappelijk werker",
            "Beslissingen en steun die van de teamleiding verwacht worden",
            5,
            of(TEAMLEAD),
            Set.of(TEAMLEAD)),
        new TaskFilter(
            "Taken van de administratie",
            "Dossiers, brieven en opvolging door de administratie",
            5,
            of(ADMINISTRATION),
            Set.of(ADMINISTRATION, TEAMLEAD)),
        new TaskFilter(
            "Taken van de verwijzers",
            "Aanmeldingen die op aanvulling wachten",
            40,
            of(REFERRER),
            Set.of(TEAMLEAD)),
        new TaskFilter(
            "Alle taken die te laat zijn",
            "Alles in de dienst dat al klaar moest zijn",
            50,
            query().dueBeforeExpression("${now()}").orderByDueDate().asc(),
            Set.of(TEAMLEAD)));
  }

  private TaskQuery query() {
    return engine.getTaskService().createTaskQuery();
  }

  private TaskQuery mine() {
    return query().taskAssigneeExpression("${currentUser()}");
  }

  private TaskQuery of(Role role) {
    return query().taskCandidateGroup(role.group()).includeAssignedTasks().orderByDueDate().asc();
  }

  private static String save(FilterService filters, TaskFilter list) {
    var known = filters.createTaskFilterQuery().filterName(list.name()).list();
    var filter = known.isEmpty() ? filters.newTaskFilter(list.name()) : known.get(0);
    Map<String, Object> properties = new HashMap<>();
    properties.put("description", list.description());
    properties.put("priority", list.priority());
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    filter.setProperties(properties);
    filter.setQuery(list.query());
    return filters.saveFilter(filter).getId();
  }

  private record TaskFilter(
      String name, String description, int priority, TaskQuery query, Set<Role> readers) {}
}
