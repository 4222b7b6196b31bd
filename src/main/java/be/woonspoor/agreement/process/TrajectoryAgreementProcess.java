package be.woonspoor.agreement.process;

import be.woonspoor.agreement.AgreementOutcome;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code trajectory-agreement}: what it may hold. */
@Component
class TrajectoryAgreementProcess extends ProcessContract {

  static final String KEY = "trajectory-agreement";

  static final Fact<PersonsAnswer> ANSWER = Fact.code("answer", PersonsAnswer.class);
  static final Fact<AgreementOutcome> OUTCOME =
      Fact.code("agreementOutcome", AgreementOutcome.class);

  TrajectoryAgreementProcess() {
    super(KEY, Concern.GUIDANCE, ANSWER, OUTCOME);
  }

  /** What the person says; none of the three is wrong. */
  enum PersonsAnswer {
    AGREED,
    NOT_NOW,
    NO
  }
}
