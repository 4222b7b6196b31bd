package be.woonspoor.agreement.process;

import be.woonspoor.agreement.AgreementOutcome;
import be.woonspoor.agreement.PersonsAnswer;
import be.woonspoor.engine.Concern;
import be.woonspoor.engine.Fact;
import be.woonspoor.engine.ProcessContract;
import org.springframework.stereotype.Component;

/** The process {@code trajectory-agreement}: what it may hold. */
@Component
class TrajectoryAgreementProcess extends ProcessContract {

  static final String KEY = "trajectory-agreement";

  static final Fact<PersonsAnswer> ANSWER = Fact.code("answer", PersonsAnswer.class);
  static final Fact<Signing> SIGNING = Fact.code("signing", Signing.class);
  static final Fact<AgreementOutcome> OUTCOME =
      Fact.code("agreementOutcome", AgreementOutcome.class);

  TrajectoryAgreementProcess() {
    super(KEY, Concern.GUIDANCE, ANSWER, SIGNING, OUTCOME);
  }

  /** What became of the agreement that was drawn up. */
  enum Signing {
    SIGNED,
    CHANGE,
    RECONSIDER
  }
}
