package be.woonspoor.escalation.process;

import be.woonspoor.engine.CaseNumber;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Closes a proposal with its process, however that ends, and frees the intensive coach. */
@Component
class CloseProposal implements ExecutionListener {

  private final Proposals proposals;
  private final CaseTeam team;
  private final Clock clock;

  CloseProposal(Proposals proposals, CaseTeam team, Clock clock) {
    this.proposals = proposals;
    this.team = team;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateExecution execution) {
    IntensiveFollowUp.PROPOSAL_ID
        .find(execution)
        .ifPresent(
            id -> {
              proposals.close(id, clock.instant());
              team.endIntensive(CaseNumber.of(execution));
            });
  }
}
