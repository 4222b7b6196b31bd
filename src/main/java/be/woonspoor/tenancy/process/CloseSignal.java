package be.woonspoor.tenancy.process;

import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.Signals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * A signal is no longer open once its process is over. Somebody has said by then what was done,
 * unless the case itself came to an end.
 */
@Component
class CloseSignal implements ExecutionListener {

  private final Signals signals;
  private final Milestones milestones;

  CloseSignal(Signals signals, Milestones milestones) {
    this.signals = signals;
    this.milestones = milestones;
  }

  @Override
  public void notify(DelegateExecution execution) {
    TenancySignalProcess.SIGNAL_ID
        .find(execution)
        .ifPresent(
            signal -> {
              milestones.signalOver(signal);
              if (execution.isCanceled()) {
                signals.breakOff(signal);
              } else {
                signals.close(signal);
              }
            });
  }
}
