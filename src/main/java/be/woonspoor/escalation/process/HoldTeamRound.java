package be.woonspoor.escalation.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.escalation.IntensiveContacts;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.team.Coaches;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The weekly round: everybody in intensive follow-up is on the table; what is agreed goes to each
 * file.
 */
@Component
class HoldTeamRound implements StepForm {

  private final Proposals proposals;
  private final IntensiveContacts contacts;
  private final CaseFiles files;
  private final Coaches coaches;
  private final Timeline timeline;

  HoldTeamRound(
      Proposals proposals,
      IntensiveContacts contacts,
      CaseFiles files,
      Coaches coaches,
      Timeline timeline) {
    this.proposals = proposals;
    this.contacts = contacts;
    this.files = files;
    this.coaches = coaches;
    this.timeline = timeline;
  }

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Override
  public Map<String, Object> show(StepView view) {
    var intensive = proposals.inIntensiveFollowUp();
    var names = files.names(intensive.stream().map(Proposal::caseNumber).toList());
    return Map.of(
        "intensiveRound",
        intensive.stream()
            .map(proposal -> row(proposal, names.get(proposal.caseNumber())))
            .toList(),
        "roundOptions",
        intensive.stream()
            .map(Proposal::caseNumber)
            .map(number -> Map.of("value", number, "label", names.get(number) + " · " + number))
            .toList());
  }

  @Override
  public void submit(Submission submission) {
    for (var row : submission.rows("discussed")) {
      timeline.add(
          (String) row.get("discussedCase"),
          Timeline.Kind.TEAM,
          submission.userId(),
          "Besproken op het teamoverleg",
          (String) row.get("agreed"));
    }
  }

  private Map<String, Object> row(Proposal proposal, String name) {
    var tally = contacts.tally(proposal.id());
    return Map.of(
        "caseNumber", proposal.caseNumber(),
        "clientName", name,
        "coachName",
            proposal.intensiveCoach().map(id -> coaches.names().getOrDefault(id, id)).orElse(""),
        "since",
            proposal
                .intensiveSince()
                .map(since -> DAY.format(since.atZone(Terms.BELGIUM)))
                .orElse(""),
        "lastContact", tally.lastReached().map(DAY::format).orElse("nog geen"),
        "missed", tally.missedSince());
  }
}
