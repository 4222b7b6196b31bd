package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Contact;
import be.woonspoor.casefile.NewCase;
import be.woonspoor.casefile.Person;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Phase;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.Coaches;
import be.woonspoor.tenancy.Lease;
import be.woonspoor.tenancy.Leases;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the file of a tenant whose coaching already runs. */
@Component
class RunningCaseTakenOver implements StepForm {

  private final CaseFiles files;
  private final CaseTeam team;
  private final Coaches coaches;
  private final Leases leases;
  private final CoachingPlans plans;
  private final StepRecords records;
  private final Timeline timeline;

  RunningCaseTakenOver(
      CaseFiles files,
      CaseTeam team,
      Coaches coaches,
      Leases leases,
      CoachingPlans plans,
      StepRecords records,
      Timeline timeline) {
    this.files = files;
    this.team = team;
    this.coaches = coaches;
    this.leases = leases;
    this.plans = plans;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public void submit(Submission submission) {
    var coach = submission.requiredText("coach");
    if (coaches.find(coach).isEmpty()) {
      throw submission.refuse("coach", "Er is geen wooncoach met deze gebruikersnaam.");
    }
    var caseNumber = open(submission);
    submission.caseNumber(caseNumber);
    team.assign(caseNumber, coach, submission.userId());
    var start = submission.date("leaseStart").orElseThrow();
    leases.sign(caseNumber, start, start, terms(submission), submission.userId());
    plans.takeOver(
        caseNumber,
        submission.choice("phase", Phase.class).orElseThrow(),
        submission.date("lastContactOn"));
    records.keep(caseNumber, submission);
    timeline.add(
        caseNumber, Timeline.Kind.STAGE, submission.userId(), "Lopende begeleiding overgenomen");
  }

  private static Lease.LeaseTerms terms(Submission submission) {
    return new Lease.LeaseTerms(
        Optional.empty(),
        submission.requiredText("address"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private String open(Submission submission) {
    return files.open(
        new NewCase(
            new Person(
                submission.requiredText("firstName"),
                submission.requiredText("lastName"),
                submission.date("birthDate").orElseThrow(),
                Optional.empty()),
            Optional.empty(),
            new Contact(
                submission.text("phone").orElse(""), "", submission.text("address").orElse("")),
            List.of(),
            Optional.empty(),
            submission.at()));
  }
}
