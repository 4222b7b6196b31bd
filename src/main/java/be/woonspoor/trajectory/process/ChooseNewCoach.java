package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.CoachCandidate;
import be.woonspoor.team.CoachDesk;
import be.woonspoor.team.CoachRefused;
import be.woonspoor.team.TeamMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead gives a case another coach, or lets the present one stay; open tasks go along. */
@Component
class ChooseNewCoach implements StepForm {

  private final CoachDesk desk;
  private final CaseTeam team;
  private final CoachChanges changes;
  private final StaffFields staff;
  private final Recorded recorded;
  private final StepRecords records;
  private final Timeline timeline;

  ChooseNewCoach(
      CoachDesk desk,
      CaseTeam team,
      CoachChanges changes,
      StaffFields staff,
      Recorded recorded,
      StepRecords records,
      Timeline timeline) {
    this.desk = desk;
    this.team = team;
    this.changes = changes;
    this.staff = staff;
    this.recorded = recorded;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var candidates = others(view.caseNumber());
    var shown = new HashMap<String, Object>();
    shown.put("coachOptions", candidates.stream().map(CoachCandidate::option).toList());
    shown.put("caseloadLines", candidates.stream().map(CoachCandidate::line).toList());
    shown.put("proposalText", desk.proposalText(candidates));
    shown.put("wishText", desk.wishText(view.caseNumber()));
    shown.put("coachNow", team.coachOf(view.caseNumber()).map(staff::name).orElse("niemand"));
    shown.put(
        "whyText",
        recorded
            .answer(view.caseNumber(), "CoachChangeAsked", "why")
            .orElse("de coach verlaat het team"));
    candidates.stream()
        .filter(CoachCandidate::proposed)
        .forEach(best -> shown.put("newCoach", best.coach().userId()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    records.keep(submission);
    if (submission.fact(ChangeCoach.COACH_CHANGE).orElseThrow() == ChangeCoach.Outcome.STAYS) {
      timeline.add(
          caseNumber, Timeline.Kind.TEAM, submission.userId(), "De wooncoach blijft dezelfde");
      return;
    }
    var former = team.coachOf(caseNumber);
    try {
      desk.assign(
          caseNumber,
          TeamMember.COACH,
          submission.requiredText("newCoach"),
          submission.text("whyThisOne"),
          submission.userId());
    } catch (CoachRefused refused) {
      throw submission.refuse(
          refused.isAboutReason() ? "whyThisOne" : "newCoach", refused.getMessage());
    }
    former.ifPresent(coach -> changes.moveTasks(caseNumber, coach));
    timeline.add(
        caseNumber, Timeline.Kind.TEAM, submission.userId(), "Andere wooncoach toegewezen");
  }

  private List<CoachCandidate> others(String caseNumber) {
    return desk.candidatesInPlaceOf(caseNumber, TeamMember.COACH);
  }
}
