package be.woonspoor.tenancy.process;

import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.Leases;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leases whose last day has passed have ended: a fact, and no end of the guidance (R25). */
@Component
class PassLastDays implements JavaDelegate {

  private final Leases leases;
  private final Clock clock;

  PassLastDays(Leases leases, Clock clock) {
    this.leases = leases;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    leases.passLastDays(LocalDate.now(clock.withZone(Terms.BELGIUM)));
  }
}
