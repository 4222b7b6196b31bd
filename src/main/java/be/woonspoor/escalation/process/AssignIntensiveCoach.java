package be.woonspoor.escalation.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.Caseload;
import be.woonspoor.team.Caseloads;
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
  private final Caseloads caseloads;
  private final CaseTeam team;
  private final StepRecords records;
  private final Timeline timeline;

  AssignIntensiveCoach(
      Proposals proposals,
      ConsentedPartners consented,
      Caseloads caseloads,
      CaseTeam team,
      StepRecords records,
      Timeline timeline) {
    this.proposals = proposals;
    this.consented = consented;
    this.caseloads = caseloads;
    this.team = team;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var proposal = proposals.get(view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    return Map.of(
        "wanted", proposal.grounds().wanted(),
        "coachOptions", caseloads.all().stream().map(AssignIntensiveCoach::option).toList(),
        "partnerOptions",
            consented.of(proposal.caseNumber()).keySet().stream()
                .map(name -> Map.of("value", name, "label", name))
                .toList());
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var coach = submission.requiredText("intensiveCoach");
    var live = consented.of(proposal.caseNumber());
    var partners = submission.list("partners").stream().map(live::get).toList();
    proposals.begin(proposal.id(), coach, partners, submission.at());
    team.assignIntensive(proposal.caseNumber(), coach, submission.userId());
    records.keep(submission);
    timeline.add(
        proposal.caseNumber(),
        Timeline.Kind.TEAM,
        submission.userId(),
        "Intensieve opvolging gestart");
  }

  private static Map<String, String> option(Caseload caseload) {
    return Map.of(
        "value",
        caseload.coach(),
        "label",
        caseload.name() + " (intensief: " + caseload.intensive() + ")");
  }
}
