package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Registration;
import be.woonspoor.allocation.Registrations;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The person is registered with a landlord (R12). */
@Component
class RegisterWithLandlord implements StepForm {

  private final Registrations registrations;
  private final LandlordOptions options;
  private final StepRecords records;

  RegisterWithLandlord(Registrations registrations, LandlordOptions options, StepRecords records) {
    this.registrations = registrations;
    this.options = options;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(LandlordOptions.KEY, options.all());
  }

  @Override
  public void submit(Submission submission) {
    registrations.register(
        submission.caseNumber(),
        new Registration(
            submission.requiredText("landlord"),
            submission.date("registeredOn").orElseThrow(),
            submission.requiredText("registrationNumber")));
    submission.set(LandlordRegistrationProcess.REGISTERED, true);
    records.keep(submission);
  }
}
