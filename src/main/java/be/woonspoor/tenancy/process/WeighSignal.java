package be.woonspoor.tenancy.process;

import be.woonspoor.tenancy.SignalScale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Weighs everything that was told about a signal (R27). */
@Component
class WeighSignal implements JavaDelegate {

  private final SignalScale scale;

  WeighSignal(SignalScale scale) {
    this.scale = scale;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TenancySignalProcess.LEVEL.set(
        execution, scale.weigh(TenancySignalProcess.SIGNAL_ID.of(execution)));
    TenancySignalProcess.LEASE_IN_DANGER.set(execution, false);
  }
}
