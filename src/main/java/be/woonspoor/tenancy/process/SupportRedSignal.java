package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team lead stands by the coach who has a red signal (R27). */
@Component
class SupportRedSignal implements StepForm {

  private final SignalInView signal;
  private final StepRecords records;

  SupportRedSignal(SignalInView signal, StepRecords records) {
    this.signal = signal;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return signal.show(view);
  }

  @Override
  public void submit(Submission submission) {
    signal.share(submission, "support", "PARTNERS");
    records.keep(submission);
  }
}
