package be.woonspoor.escalation.process;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.escalation.Outcome;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TrackRecord;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Frees the intensive coach; the coach of the case goes on. */
@Component
class EndIntensive implements JavaDelegate {

  private final CaseTeam team;
  private final Proposals proposals;
  private final TrackRecord trackRecord;
  private final Timeline timeline;
  private final Clock clock;

  EndIntensive(
      CaseTeam team, Proposals proposals, TrackRecord trackRecord, Timeline timeline, Clock clock) {
    this.team = team;
    this.proposals = proposals;
    this.trackRecord = trackRecord;
    this.timeline = timeline;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var caseNumber = CaseNumber.of(execution);
    team.endIntensive(caseNumber);
    proposals.cameTo(
        IntensiveFollowUp.PROPOSAL_ID.of(execution),
        Outcome.STEPPED_DOWN,
        trackRecord.facts(caseNumber),
        clock.instant());
    timeline.add(caseNumber, Timeline.Kind.TEAM, "", "Intensieve opvolging afgebouwd");
  }
}
