package be.woonspoor.agreement.process;

import be.woonspoor.agreement.AgreementWithdrawnAfterLease;
import be.woonspoor.engine.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the coaching to go on at a low rhythm; nothing happens to the lease (R9). */
@Component
class AdaptRhythm implements JavaDelegate {

  private final ApplicationEventPublisher events;

  AdaptRhythm(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    events.publishEvent(new AgreementWithdrawnAfterLease(CaseNumber.of(execution)));
  }
}
