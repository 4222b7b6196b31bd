package be.woonspoor.tenancy;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how serious a signal is (R27). */
@Service
public class SignalScale {

  static final String TABLE = "signal-level";

  private final Signals signals;
  private final Decisions decisions;
  private final Receipts receipts;
  private final ApplicationEventPublisher events;

  SignalScale(
      Signals signals, Decisions decisions, Receipts receipts, ApplicationEventPublisher events) {
    this.signals = signals;
    this.decisions = decisions;
    this.receipts = receipts;
    this.events = events;
  }

  /** Weighs everything that was told about a signal and leaves a receipt. */
  @Transactional
  public SignalLevel weigh(UUID signalId) {
    var signal = signals.get(signalId);
    var decision = ask(signal);
    var level = SignalLevel.valueOf(decision.single("level", String.class));
    signals.setLevel(signalId, level);
    receipts.keep(
        signal.caseNumber(),
        TABLE,
        level.name(),
        inputs(signal),
        decision,
        "Signaal over %s: %s.".formatted(signal.kind().label(), level.label()));
    events.publishEvent(new SignalWeighed(signal.caseNumber(), signalId, signal.kind(), level));
    return level;
  }

  /** Whether a red signal of this kind asks for an extra review of the coaching (R22, R27). */
  public boolean asksForReview(UUID signalId) {
    return ask(signals.get(signalId)).single("advanceReview", Boolean.class);
  }

  private Decision ask(Signal signal) {
    return decisions.decide(TABLE, inputs(signal));
  }

  /** Arrears that nobody put a number on count as none, so that the other facts decide. */
  private static Map<String, Object> inputs(Signal signal) {
    var inputs = new LinkedHashMap<String, Object>();
    inputs.put("kind", signal.kind().name());
    inputs.put("monthsInArrears", signal.monthsInArrears().orElse(0));
    inputs.put("balance", signal.balance().map(Number::doubleValue).orElse(0.0));
    inputs.put("serious", signal.isSerious());
    return inputs;
  }
}
