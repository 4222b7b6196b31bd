package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.Person;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.coaching.Phase;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import be.woonspoor.trajectory.RunningCase;
import be.woonspoor.trajectory.RunningCases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the file of a tenant whose coaching already runs. */
@Component
class RunningCaseTakenOver implements StepForm {

  private final RunningCases cases;
  private final Coaches coaches;
  private final StepRecords records;

  RunningCaseTakenOver(RunningCases cases, Coaches coaches, StepRecords records) {
    this.cases = cases;
    this.coaches = coaches;
    this.records = records;
  }

  @Override
  public void submit(Submission submission) {
    var running = read(submission);
    if (!submission.flag("somebodyElse")) {
      cases
          .sameAs(running.person())
          .ifPresent(
              number -> {
                throw submission.refuse(
                    "lastName",
                    "Er is al een dossier met deze naam en geboortedatum. Gaat het om iemand"
                        + " anders, vink dat dan aan.");
              });
    }
    var caseNumber = cases.open(running, submission.userId());
    submission.caseNumber(caseNumber);
    records.keep(caseNumber, submission);
  }

  private RunningCase read(Submission submission) {
    var coach =
        coaches
            .named(submission.requiredText("coach"))
            .map(Coach::userId)
            .orElseThrow(
                () ->
                    submission.refuse(
                        "coach", "Er is geen wooncoach met deze naam of gebruikersnaam."));
    return new RunningCase(
        Optional.empty(),
        new Person(
            submission.requiredText("firstName"),
            submission.requiredText("lastName"),
            submission.date("birthDate").orElseThrow(),
            submission.text("language")),
        new Contact(submission.text("phone").orElse(""), "", submission.requiredText("address")),
        submission.date("leaseStart").orElseThrow(),
        submission.requiredText("landlord"),
        submission.choice("phase", Phase.class).orElseThrow(),
        coach,
        submission.date("lastContactOn"),
        submission.text("note").orElse(""));
  }
}
