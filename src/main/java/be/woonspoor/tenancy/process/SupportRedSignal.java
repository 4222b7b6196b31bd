package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.SignalDeeds;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team lead stands by the coach who has a red signal (R27). */
@Component
class SupportRedSignal implements StepForm {

  private final SignalInView signal;
  private final SignalDeeds deeds;
  private final StepRecords records;

  SupportRedSignal(SignalInView signal, SignalDeeds deeds, StepRecords records) {
    this.signal = signal;
    this.deeds = deeds;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return signal.show(view);
  }

  @Override
  public void submit(Submission submission) {
    signal.share(submission, "support", "PARTNERS");
    deeds.note(signal.of(submission).id(), records.keep(submission), "note");
  }
}
