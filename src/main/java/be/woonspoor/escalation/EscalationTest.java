package be.woonspoor.escalation;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.engine.Decision;
import be.woonspoor.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code escalation-test} whether coaching structurally falls short (R31). */
@Component
public class EscalationTest {

  static final String TABLE = "escalation-test";

  private final Decisions decisions;
  private final Receipts receipts;

  EscalationTest(Decisions decisions, Receipts receipts) {
    this.decisions = decisions;
    this.receipts = receipts;
  }

  /** What the table says, with what it was asked. */
  public record Answer(TestResult result, Decision decision, Map<String, Object> inputs) {}

  public Answer of(Grounds grounds) {
    Map<String, Object> inputs =
        Map.of(
            "caseloadOnly", grounds.isCaseloadOnly(),
            "leaseThreatened", grounds.leaseThreatened(),
            "reviewsWithoutProgress", grounds.reviewsWithoutProgress(),
            "redSignal", grounds.redSignal(),
            "caseloadFacts", grounds.caseloadFacts());
    var decision = decisions.decide(TABLE, inputs);
    return new Answer(
        TestResult.valueOf(decision.single("result", String.class)), decision, inputs);
  }

  /** Leaves the receipt of an answer in the case file. */
  public void keep(String caseNumber, Answer answer) {
    receipts.keep(
        caseNumber,
        TABLE,
        answer.result().name(),
        answer.inputs(),
        answer.decision(),
        answer.result().text());
  }
}
