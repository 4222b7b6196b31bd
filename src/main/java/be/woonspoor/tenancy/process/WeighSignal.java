package be.woonspoor.tenancy.process;

import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalScale;
import be.woonspoor.tenancy.Signals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Weighs everything that was told about a signal (R27). */
@Component
class WeighSignal implements JavaDelegate {

  private final SignalScale scale;
  private final Signals signals;

  WeighSignal(SignalScale scale, Signals signals) {
    this.scale = scale;
    this.signals = signals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var signal = TenancySignalProcess.SIGNAL_ID.of(execution);
    TenancySignalProcess.LEVEL.set(execution, scale.weigh(signal));
    TenancySignalProcess.SILENCE.set(execution, signals.get(signal).kind() == SignalKind.SILENCE);
    TenancySignalProcess.LEASE_IN_DANGER.set(execution, false);
  }
}
