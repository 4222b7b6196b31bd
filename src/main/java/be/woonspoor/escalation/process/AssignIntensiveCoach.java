package be.woonspoor.escalation.process;

import be.woonspoor.agreement.PartnerRole;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.escalation.FollowUps;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.team.CaseloadOverruns;
import be.woonspoor.team.CoachCandidate;
import be.woonspoor.team.CoachDesk;
import be.woonspoor.team.CoachRefused;
import be.woonspoor.team.TeamMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The lead chooses the intensive coach by the room that each has, and the partners that the person
 * agreed to. Who followed the person before goes first, if there is room.
 */
@Component
class AssignIntensiveCoach implements StepForm {

  private final Proposals proposals;
  private final FollowUps followUps;
  private final ConsentedPartners consented;
  private final PartnersAtTable table;
  private final CoachDesk desk;
  private final CaseloadOverruns overruns;
  private final Receipts receipts;
  private final StepRecords records;
  private final Timeline timeline;

  AssignIntensiveCoach(
      Proposals proposals,
      FollowUps followUps,
      ConsentedPartners consented,
      PartnersAtTable table,
      CoachDesk desk,
      CaseloadOverruns overruns,
      Receipts receipts,
      StepRecords records,
      Timeline timeline) {
    this.proposals = proposals;
    this.followUps = followUps;
    this.consented = consented;
    this.table = table;
    this.desk = desk;
    this.overruns = overruns;
    this.receipts = receipts;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var proposal = proposals.get(view.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var candidates = desk.candidates(proposal.caseNumber(), TeamMember.INTENSIVE_COACH);
    var before = before(proposal, candidates);
    var shown = new HashMap<String, Object>();
    shown.put("wanted", proposal.grounds().wanted());
    shown.put("earlierText", followUps.earlier(proposal.caseNumber()));
    shown.put("coachOptions", candidates.stream().map(CoachCandidate::option).toList());
    shown.put("caseloadLines", candidates.stream().map(CoachCandidate::line).toList());
    shown.put(
        "proposalText",
        before
            .map(
                one ->
                    one.coach().name()
                        + " volgde deze persoon al eerder intensief en heeft ruimte.")
            .orElseGet(() -> desk.proposalText(candidates)));
    shown.put("wishText", desk.wishText(proposal.caseNumber()));
    shown.put("roleLines", consented.roles(proposal.caseNumber()));
    shown.put("partnerOptions", consented.options(proposal.caseNumber()));
    before
        .or(() -> candidates.stream().filter(CoachCandidate::proposed).findFirst())
        .ifPresent(best -> shown.put("intensiveCoach", best.coach().userId()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var proposal = proposals.get(submission.fact(IntensiveFollowUp.PROPOSAL_ID).orElseThrow());
    var coach = submission.requiredText("intensiveCoach");
    var live = consented.of(proposal.caseNumber());
    var partners = submission.list("partners").stream().map(live::get).toList();
    proposals.begin(proposal.id(), coach, partners, submission.at());
    table.askFor(
        proposal,
        submission.list("rolesToAsk").stream()
            .map(PartnerRole::valueOf)
            .collect(Collectors.toSet()),
        submission.userId());
    assign(submission, proposal, coach);
    records.keep(submission);
    timeline.add(
        proposal.caseNumber(),
        Timeline.Kind.TEAM,
        submission.userId(),
        proposal.earlier().isPresent()
            ? "Intensieve opvolging opnieuw gestart"
            : "Intensieve opvolging gestart");
  }

  private void assign(Submission submission, Proposal proposal, String coach) {
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
    overruns.standing(proposal.caseNumber()).stream()
        .filter(over -> over.member() == TeamMember.INTENSIVE_COACH)
        .findFirst()
        .ifPresent(over -> keepReceipt(proposal, over));
  }

  /** Above the norm is a decision about the team; the receipt keeps the numbers and the reason. */
  private void keepReceipt(Proposal proposal, CaseloadOverruns.Overrun over) {
    receipts.keep(
        proposal.caseNumber(),
        "intensive-coach",
        "ABOVE_NORM",
        Map.of("carried", over.carried(), "norm", over.places()),
        Optional.empty(),
        List.of(),
        over.reason());
  }

  private Optional<CoachCandidate> before(Proposal proposal, List<CoachCandidate> candidates) {
    var coach = followUps.last(proposal.caseNumber()).flatMap(Proposal::intensiveCoach);
    return candidates.stream()
        .filter(CoachCandidate::fits)
        .filter(one -> coach.filter(one.coach().userId()::equals).isPresent())
        .findFirst();
  }
}
