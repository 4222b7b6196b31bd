package be.woonspoor.escalation.process;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.engine.Messages;
import be.woonspoor.escalation.AskingAgain;
import be.woonspoor.escalation.EscalationTest;
import be.woonspoor.escalation.FollowUps;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.NewProposal;
import be.woonspoor.escalation.Origin;
import be.woonspoor.escalation.Proposal;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TestResult;
import be.woonspoor.escalation.TrackRecord;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Holds what the file says against the table and proposes where it structurally does not succeed;
 * never twice at once, and not while a no still stands (R31, R33).
 */
@Component
class ConsiderEscalation implements JavaDelegate {

  private final TrackRecord trackRecord;
  private final EscalationTest test;
  private final AskingAgain again;
  private final FollowUps followUps;
  private final Proposals proposals;
  private final Messages messages;
  private final Timeline timeline;
  private final Clock clock;

  ConsiderEscalation(
      TrackRecord trackRecord,
      EscalationTest test,
      AskingAgain again,
      FollowUps followUps,
      Proposals proposals,
      Messages messages,
      Timeline timeline,
      Clock clock) {
    this.trackRecord = trackRecord;
    this.test = test;
    this.again = again;
    this.followUps = followUps;
    this.proposals = proposals;
    this.messages = messages;
    this.timeline = timeline;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var proposed = propose(CaseNumber.of(execution));
    WatchEscalation.PROPOSED.set(execution, proposed.isPresent());
    proposed.ifPresent(id -> ProposeEscalation.PROPOSAL_ID.set(execution, id));
  }

  private Optional<UUID> propose(String caseNumber) {
    var heard =
        messages.isAwaited(caseNumber, ProposeEscalation.TRAJECTORY, ProposeEscalation.PROPOSED);
    if (!heard || again.forTheTest(caseNumber).isPresent()) {
      return Optional.empty();
    }
    var standing = trackRecord.of(caseNumber);
    var grounds =
        new Grounds(
            Set.of(),
            "",
            standing.reviewsWithoutProgress(),
            standing.redSignal(),
            standing.leaseThreatened(),
            "",
            "",
            standing.caseloadFacts());
    var answer = test.of(grounds);
    if (answer.result() != TestResult.STRUCTURAL) {
      return Optional.empty();
    }
    var id =
        proposals.proposeIfNone(
            caseNumber,
            new NewProposal(
                Origin.TEST,
                grounds,
                trackRecord.facts(caseNumber),
                Optional.empty(),
                followUps.last(caseNumber).map(Proposal::id),
                "",
                clock.instant()));
    id.ifPresent(
        made -> {
          test.keep(caseNumber, answer);
          timeline.add(
              caseNumber,
              Timeline.Kind.TEAM,
              "",
              "De coach licht een voorstel voor intensieve opvolging toe",
              "De feiten: " + trackRecord.inWords(standing) + ".");
        });
    return id;
  }
}
