package be.woonspoor.escalation.process;

import be.woonspoor.escalation.EscalationTest;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TestResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Holds a proposal against the table; the receipt keeps the grounds where only the case file can
 * read them.
 */
@Component
class TestEscalation implements JavaDelegate {

  private final Proposals proposals;
  private final EscalationTest test;

  TestEscalation(Proposals proposals, EscalationTest test) {
    this.proposals = proposals;
    this.test = test;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var proposal = proposals.get(IntensiveFollowUp.PROPOSAL_ID.of(execution));
    var answer = test.of(proposal.grounds());
    proposals.tested(proposal.id(), answer.result());
    test.keep(proposal.caseNumber(), answer);
    IntensiveFollowUp.CASELOAD_ONLY.set(execution, answer.result() == TestResult.STAFFING);
  }
}
