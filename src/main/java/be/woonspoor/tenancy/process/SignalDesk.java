package be.woonspoor.tenancy.process;

import be.woonspoor.engine.FactValue;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.Signals;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in signals that come through no form: from the API and from other capabilities. */
@Component
class SignalDesk {

  private final Signals signals;
  private final RuntimeService runtime;

  SignalDesk(Signals signals, RuntimeService runtime) {
    this.signals = signals;
    this.runtime = runtime;
  }

  /** Keeps a report and has it followed up, in one transaction. */
  @Transactional
  Signals.Kept report(String caseNumber, SignalKind kind, SignalReport report) {
    var kept = signals.keep(caseNumber, kind, report);
    start(
        caseNumber,
        FactValue.asVariables(
            ReportSignalProcess.SIGNAL_ID.with(kept.signalId()),
            ReportSignalProcess.ATTACHED.with(kept.attached())));
    return kept;
  }

  /** Whoever may report a signal need not have the engine's permission to start its process. */
  private void start(String caseNumber, Map<String, Object> facts) {
    ((ServiceImpl) runtime)
        .getCommandExecutor()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () ->
                        runtime.startProcessInstanceByKey(
                            ReportSignalProcess.KEY, caseNumber, facts)));
  }
}
