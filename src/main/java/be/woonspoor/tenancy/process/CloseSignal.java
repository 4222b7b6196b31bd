package be.woonspoor.tenancy.process;

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

  CloseSignal(Signals signals) {
    this.signals = signals;
  }

  @Override
  public void notify(DelegateExecution execution) {
    TenancySignalProcess.SIGNAL_ID
        .find(execution)
        .ifPresent(execution.isCanceled() ? signals::breakOff : signals::close);
  }
}
