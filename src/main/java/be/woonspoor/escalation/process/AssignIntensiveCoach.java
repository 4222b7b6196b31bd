package be.woonspoor.escalation.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.team.CoachCandidate;
import be.woonspoor.team.CoachDesk;
import be.woonspoor.team.CoachRefused;
import be.woonspoor.team.TeamMember;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The lead chooses the intensive coach by the room that each has, and the partners that the person
 * agreed to.
 */
@Component
class AssignIntensiveCoach implements StepForm {

  private final Proposals proposals;
  private final ConsentedPartners consented;
  private final CoachDesk desk;
  private final StepRecords records;
  private final Timeline timeline;

  AssignIntensiveCoach(
      Proposals proposals,
      ConsentedPartners consented,
      CoachDesk desk,
      StepRecords records,
      Timeline timeline) {
    this.proposals = proposals;
    this.consented = consented;
    this.desk = desk;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var proposal = proposals.get(view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var candidates = desk.candidates(proposal.caseNumber(), TeamMember.INTENSIVE_COACH);
    var shown = new HashMap<String, Object>();
    shown.put("wanted", proposal.grounds().wanted());
    shown.put("coachOptions", candidates.stream().map(CoachCandidate::option).toList());
    shown.put("caseloadLines", candidates.stream().map(CoachCandidate::line).toList());
    shown.put("proposalText", desk.proposalText(candidates));
    shown.put("wishText", desk.wishText(proposal.caseNumber()));
    shown.put(
        "partnerOptions",
        consented.of(proposal.caseNumber()).keySet().stream()
            .map(name -> Map.of("value", name, "label", name))
            .toList());
    candidates.stream()
        .filter(CoachCandidate::proposed)
        .forEach(best -> shown.put("intensiveCoach", best.coach().userId()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var coach = submission.requiredText("intensiveCoach");
    var live = consented.of(proposal.caseNumber());
    var partners = submission.list("partners").stream().map(live::get).toList();
    proposals.begin(proposal.id(), coach, partners, submission.at());
    try {
      desk.assign(
          proposal.caseNumber(),
          TeamMember.INTENSIVE_COACH,
          coach,
          submission.text("whyThisOne"),
          submission.userId());
    } catch (CoachRefused refused) {
      throw submission.refuse(
          refused.isAboutReason() ? "whyThisOne" : "intensiveCoach", refused.getMessage());
    }
    records.keep(submission);
    timeline.add(
        proposal.caseNumber(),
        Timeline.Kind.TEAM,
        submission.userId(),
        "Intensieve opvolging gestart");
  }
}
