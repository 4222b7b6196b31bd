package be.woonspoor.trajectory.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.tenancy.CoachingEnded;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The coaching is over, jointly or by decision: whoever looks for a next dwelling by accelerated
 * allocation is no candidate for it any more (R8).
 */
@Component
class EndCandidacy implements ExecutionListener {

  private final ApplicationEventPublisher events;

  EndCandidacy(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void notify(DelegateExecution execution) {
    events.publishEvent(new CoachingEnded(CaseNumber.of(execution)));
  }
}
