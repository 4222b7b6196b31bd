package be.woonspoor.escalation.process;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decisions;
import be.woonspoor.escalation.Grounds;
import be.woonspoor.escalation.Proposals;
import be.woonspoor.escalation.TestResult;
import java.util.Map;
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
  private final Decisions decisions;
  private final Receipts receipts;

  TestEscalation(Proposals proposals, Decisions decisions, Receipts receipts) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.receipts = receipts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var proposal = proposals.get(IntensiveFollowUp.PROPOSAL_ID.of(execution));
    var inputs = inputs(proposal.grounds());
    var decision = decisions.decide("escalation-test", inputs);
    var result = TestResult.valueOf(decision.single("result", String.class));
    proposals.tested(proposal.id(), result);
    receipts.keep(
        proposal.caseNumber(), "escalation-test", result.name(), inputs, decision, result.text());
    IntensiveFollowUp.CASELOAD_ONLY.set(execution, result == TestResult.STAFFING);
  }

  private static Map<String, Object> inputs(Grounds grounds) {
    return Map.of(
        "caseloadOnly", grounds.isCaseloadOnly(),
        "leaseThreatened", grounds.leaseThreatened(),
        "reviewsWithoutProgress", grounds.reviewsWithoutProgress(),
        "redSignal", grounds.redSignal(),
        "caseloadFacts", grounds.caseloadFacts());
  }
}
