package be.woonspoor.agreement.process;

import be.woonspoor.agreement.Agreements;
import be.woonspoor.agreement.LeaseKnowledge;
import be.woonspoor.engine.Messages;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a withdrawal does in the file, whichever door it came through. */
@Component
class Withdrawals {

  private final Agreements agreements;
  private final ObjectProvider<LeaseKnowledge> leases;
  private final Messages messages;

  Withdrawals(Agreements agreements, ObjectProvider<LeaseKnowledge> leases, Messages messages) {
    this.agreements = agreements;
    this.leases = leases;
    this.messages = messages;
  }

  /** There is nothing that a withdrawal could stop here. */
  static final class NothingToWithdraw extends RuntimeException {

    private static final long serialVersionUID = 1L;
    static final String SENTENCE =
        "Voor dit dossier loopt geen versnelde toewijzing en geen huurcontract;"
            + " er is niets om in te trekken.";
  }

  /**
   * Withdraws the agreement.
   *
   * @return whether a lease was already signed, so that only the rhythm changes (R8, R9)
   * @throws NothingToWithdraw when neither an accelerated track nor a lease runs
   * @throws be.woonspoor.agreement.AgreementRefused when the day can't be right
   */
  @Transactional
  boolean withdraw(String caseNumber, LocalDate saidOn, String inOwnWords, String by) {
    var leaseSigned = leases.stream().anyMatch(lease -> lease.isLeaseSigned(caseNumber));
    if (!leaseSigned
        && !messages.isAwaited(
            caseNumber, WithdrawAgreementProcess.TRAJECTORY, WithdrawAgreementProcess.WITHDRAWN)) {
      throw new NothingToWithdraw();
    }
    agreements.withdraw(caseNumber, saidOn, inOwnWords, by);
    return leaseSigned;
  }
}
