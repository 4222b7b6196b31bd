package be.woonspoor.agreement;

import be.woonspoor.agreement.Explanation.Interpreter;
import be.woonspoor.agreement.Explanation.Point;
import java.time.LocalDate;
import java.util.Set;

/** Explanations and yeses for tests that need somebody who said yes. */
public final class SyntheticAgreement {

  private SyntheticAgreement() {}

  /** An explanation with nothing left out, in Dutch. */
  public static Explanation explanation(LocalDate on) {
    return new Explanation(on, "nl", "", Interpreter.NONE, Set.of(Point.values()));
  }

  /** Explains and notes a yes, all on one day. */
  public static void saysYes(
      Explanations explanations, Answers answers, String caseNumber, LocalDate on) {
    explanations.keep(caseNumber, explanation(on), "coach1");
    answers.keep(caseNumber, PersonsAnswer.AGREED, on, "Ja, dat wil ik.", "coach1");
  }
}
