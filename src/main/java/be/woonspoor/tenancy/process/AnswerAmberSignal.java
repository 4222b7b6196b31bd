package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.Signal;
import be.woonspoor.tenancy.SignalDeeds;
import be.woonspoor.tenancy.SignalLevel;
import be.woonspoor.tenancy.SignalWeighed;
import be.woonspoor.tenancy.Signals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The coach settles an amber signal with the tenant, or finds that it is worse (R27). */
@Component
class AnswerAmberSignal implements StepForm {

  private final SignalInView signal;
  private final SignalContacts contacts;
  private final Signals signals;
  private final SignalDeeds deeds;
  private final Receipts receipts;
  private final StepRecords records;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  AnswerAmberSignal(
      SignalInView signal,
      SignalContacts contacts,
      Signals signals,
      SignalDeeds deeds,
      Receipts receipts,
      StepRecords records,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.signal = signal;
    this.contacts = contacts;
    this.signals = signals;
    this.deeds = deeds;
    this.receipts = receipts;
    this.records = records;
    this.timeline = timeline;
    this.events = events;
  }

  /** What the coach found. */
  enum Finding {
    SETTLED,
    WORSE
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return signal.show(view);
  }

  @Override
  public void submit(Submission submission) {
    var answered = signal.of(submission);
    if (submission.choice("finding", Finding.class).orElseThrow() == Finding.WORSE) {
      turnRed(submission, answered);
    }
    contacts.log(submission, "spokenOn", submission.choice("reached", Reached.class).orElseThrow());
    signal.share(submission, "help", "PARTNER");
    signals.answered(answered.id());
    deeds.note(answered.id(), records.keep(submission), "agreements");
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.SIGNAL,
        submission.userId(),
        "Oranje signaal opgevolgd: " + answered.kind().label(),
        submission.requiredText("agreements"));
  }

  private void turnRed(Submission submission, Signal answered) {
    signals.setLevel(answered.id(), SignalLevel.RED);
    submission.set(TenancySignalProcess.LEVEL, SignalLevel.RED);
    receipts.keep(
        submission.caseNumber(),
        "signal-level",
        SignalLevel.RED.name(),
        Map.of("kind", answered.kind().name(), "judgedBy", submission.userId()),
        Optional.empty(),
        List.of(),
        "De coach vindt het signaal over %s ernstiger dan de tabel zei."
            .formatted(answered.kind().label()));
    events.publishEvent(
        new SignalWeighed(
            submission.caseNumber(), answered.id(), answered.kind(), SignalLevel.RED));
  }
}
