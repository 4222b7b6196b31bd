package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.CoachWish;
import be.woonspoor.team.CoachWishes;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Somebody asks for another wooncoach: the person, the coach or the lead. */
@Component
class CoachChangeAsked implements StepForm {

  private final CaseDesk desk;
  private final CaseTeam team;
  private final CoachWishes wishes;
  private final CoachChanges changes;
  private final StepRecords records;
  private final Timeline timeline;

  CoachChangeAsked(
      CaseDesk desk,
      CaseTeam team,
      CoachWishes wishes,
      CoachChanges changes,
      StepRecords records,
      Timeline timeline) {
    this.desk = desk;
    this.team = team;
    this.wishes = wishes;
    this.changes = changes;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = desk.caseOf(submission);
    var coach =
        team.coachOf(caseNumber)
            .orElseThrow(
                () -> submission.refuse("caseNumber", "Dit dossier heeft nu geen wooncoach."));
    if (changes.isAskedFor(caseNumber)) {
      throw submission.refuse("caseNumber", "Voor dit dossier wordt al een nieuwe coach gekozen.");
    }
    submission.caseNumber(caseNumber);
    if (submission.flag("personAsks")) {
      var wish = wishes.of(caseNumber);
      var notThese = new TreeSet<>(wish.notThese());
      notThese.add(coach);
      wishes.keep(
          caseNumber,
          new CoachWish(wish.language(), notThese, wish.inOwnWords()),
          submission.userId());
    }
    records.keep(caseNumber, submission);
    timeline.add(caseNumber, Timeline.Kind.TEAM, submission.userId(), "Andere wooncoach gevraagd");
  }
}
