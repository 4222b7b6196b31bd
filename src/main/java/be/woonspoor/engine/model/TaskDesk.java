package be.woonspoor.engine.model;

import be.woonspoor.engine.Assignments;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Substitutes;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives a new task its due date and its person. */
@Component
class TaskDesk {

  private final Terms terms;
  private final Clock clock;
  private final ObjectProvider<Assignments> assignments;
  private final ObjectProvider<Substitutes> substitutes;

  TaskDesk(
      Terms terms,
      Clock clock,
      ObjectProvider<Assignments> assignments,
      ObjectProvider<Substitutes> substitutes) {
    this.terms = terms;
    this.clock = clock;
    this.assignments = assignments;
    this.substitutes = substitutes;
  }

  void setDue(DelegateTask task, String term) {
    task.setDueDate(Date.from(terms.due(term, clock.instant())));
  }

  void setDueFromFact(DelegateTask task, String fact) {
    task.setDueDate((Date) task.getVariable(fact));
  }

  void assign(DelegateTask task, String rule) {
    var caseNumber = task.getExecution().getProcessBusinessKey();
    if (task.getAssignee() != null || !CaseNumber.isValid(caseNumber)) {
      return;
    }
    all().stream()
        .flatMap(a -> a.assignee(caseNumber, rule).stream())
        .findFirst()
        .ifPresent(person -> give(task, person));
  }

  /** A task of a group of which nobody is there goes to whoever stands in. */
  void lend(DelegateTask task) {
    if (task.getAssignee() != null || task.getOwner() != null) {
      return;
    }
    var groups =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    substitutes.stream()
        .flatMap(s -> s.awayFor(groups).stream())
        .findFirst()
        .ifPresent(person -> give(task, person));
  }

  /** The owner is whose work it is, the assignee who does it. */
  private void give(DelegateTask task, String person) {
    var here = substitutes.stream().map(s -> s.doesTheWorkOf(person)).findFirst();
    var who = here.orElse(Optional.of(person));
    if (who.filter(person::equals).isEmpty()) {
      task.setOwner(person);
    }
    who.ifPresent(task::setAssignee);
  }

  private List<Assignments> all() {
    return assignments.orderedStream().toList();
  }
}
