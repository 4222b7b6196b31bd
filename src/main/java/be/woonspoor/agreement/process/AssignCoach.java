package be.woonspoor.agreement.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.CoachCandidate;
import be.woonspoor.team.CoachDesk;
import be.woonspoor.team.CoachRefused;
import be.woonspoor.team.TeamMember;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The team lead gives a case its coach, with everybody's caseload and the person's wish in view.
 */
@Component
class AssignCoach implements StepForm {

  private final CoachDesk desk;
  private final StepRecords records;
  private final Timeline timeline;

  AssignCoach(CoachDesk desk, StepRecords records, Timeline timeline) {
    this.desk = desk;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var candidates = desk.candidates(view.caseNumber(), TeamMember.COACH);
    var shown = new HashMap<String, Object>();
    shown.put("coachOptions", candidates.stream().map(CoachCandidate::option).toList());
    shown.put("caseloadLines", candidates.stream().map(CoachCandidate::line).toList());
    shown.put("proposalText", desk.proposalText(candidates));
    shown.put("wishText", desk.wishText(view.caseNumber()));
    candidates.stream()
        .filter(CoachCandidate::proposed)
        .forEach(best -> shown.put("coach", best.coach().userId()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    try {
      desk.assign(
          caseNumber,
          TeamMember.COACH,
          submission.requiredText("coach"),
          submission.text("whyThisOne"),
          submission.userId());
    } catch (CoachRefused refused) {
      throw submission.refuse(
          refused.isAboutReason() ? "whyThisOne" : "coach", refused.getMessage());
    }
    records.keep(submission);
    timeline.add(caseNumber, Timeline.Kind.TEAM, submission.userId(), "Wooncoach toegewezen");
  }
}
