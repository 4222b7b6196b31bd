package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.SignalDeeds;
import be.woonspoor.tenancy.Signals;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The coach answers a red signal in person. Whatever comes of it, a signal about the guidance never
 * puts a lease in danger (R9, R27).
 */
@Component
class AnswerRedSignal implements StepForm {

  private final SignalInView signal;
  private final SignalContacts contacts;
  private final Signals signals;
  private final SignalDeeds deeds;
  private final StepRecords records;
  private final Timeline timeline;

  AnswerRedSignal(
      SignalInView signal,
      SignalContacts contacts,
      Signals signals,
      SignalDeeds deeds,
      StepRecords records,
      Timeline timeline) {
    this.signal = signal;
    this.signals = signals;
    this.deeds = deeds;
    this.contacts = contacts;
    this.records = records;
    this.timeline = timeline;
  }

  /** How the person is, as far as the coach could see. */
  enum Wellbeing {
    WELL,
    NEEDS_HELP,
    NOT_SEEN
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return signal.show(view);
  }

  @Override
  public void submit(Submission submission) {
    var answered = signal.of(submission);
    var kind = answered.kind();
    var danger = submission.fact(TenancySignalProcess.LEASE_IN_DANGER).orElse(false);
    submission.set(TenancySignalProcess.LEASE_IN_DANGER, danger && !kind.isAboutGuidance());
    var wellbeing = submission.choice("wellbeing", Wellbeing.class).orElseThrow();
    contacts.log(
        submission, "visitedOn", wellbeing == Wellbeing.NOT_SEEN ? Reached.NO : Reached.YES);
    signal.share(submission, "help", "PARTNER");
    signals.answered(answered.id());
    deeds.note(answered.id(), records.keep(submission), "agreements");
    timeline.add(
        submission.caseNumber(),
        Timeline.Kind.SIGNAL,
        submission.userId(),
        "Rood signaal opgevolgd: " + kind.label(),
        submission.requiredText("agreements"));
  }
}
