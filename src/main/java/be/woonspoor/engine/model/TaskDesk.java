package be.woonspoor.engine.model;

import be.woonspoor.engine.Assignments;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives a new task its due date and its person. */
@Component
class TaskDesk {

  private final Terms terms;
  private final Clock clock;
  private final ObjectProvider<Assignments> assignments;

  TaskDesk(Terms terms, Clock clock, ObjectProvider<Assignments> assignments) {
    this.terms = terms;
    this.clock = clock;
    this.assignments = assignments;
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
        .ifPresent(task::setAssignee);
  }

  private List<Assignments> all() {
    return assignments.orderedStream().toList();
  }
}
