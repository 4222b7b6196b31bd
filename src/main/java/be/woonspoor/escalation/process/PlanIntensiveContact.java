package be.woonspoor.escalation.process;

import be.woonspoor.engine.Terms;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Plans the next of two contacts a week, on a working day. */
@Component
class PlanIntensiveContact implements JavaDelegate {

  private final Terms terms;
  private final Clock clock;

  PlanIntensiveContact(Terms terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var today = clock.instant().atZone(Terms.BELGIUM).toLocalDate();
    var day = terms.plusWorkingDays(terms.dueDay("intensive-contact", today), 0);
    IntensiveFollowUp.NEXT_CONTACT.set(execution, day.atStartOfDay(Terms.BELGIUM).toInstant());
  }
}
