package be.woonspoor.allocation.process;

import be.woonspoor.allocation.Registration;
import be.woonspoor.allocation.Registrations;
import be.woonspoor.allocation.TargetGroups;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The person is registered with a landlord, and counts in a target group (R12, S7). The group is
 * known before the case joins the list, because a sub-quota may be about it.
 */
@Component
class RegisterWithLandlord implements StepForm {

  private static final String GROUP = "targetGroup";

  private final Registrations registrations;
  private final LandlordOptions options;
  private final TargetGroups groups;
  private final TargetGroupOptions groupOptions;
  private final StepRecords records;

  RegisterWithLandlord(
      Registrations registrations,
      LandlordOptions options,
      TargetGroups groups,
      TargetGroupOptions groupOptions,
      StepRecords records) {
    this.registrations = registrations;
    this.options = options;
    this.groups = groups;
    this.groupOptions = groupOptions;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return Map.of(
        LandlordOptions.KEY,
        options.all(),
        TargetGroupOptions.KEY,
        groupOptions.all(),
        GROUP,
        groups.of(view.caseNumber()));
  }

  @Override
  public void submit(Submission submission) {
    registrations.register(
        submission.caseNumber(),
        new Registration(
            submission.requiredText("landlord"),
            submission.date("registeredOn").orElseThrow(),
            submission.requiredText("registrationNumber")));
    submission
        .text(GROUP)
        .ifPresent(group -> groups.assign(submission.caseNumber(), group, "", submission.userId()));
    submission.set(LandlordRegistrationProcess.REGISTERED, true);
    records.keep(submission);
  }
}
