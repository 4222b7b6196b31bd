package be.woonspoor.agreement.process;

import be.woonspoor.agreement.AgreementRefused;
import be.woonspoor.agreement.process.Withdrawals.NothingToWithdraw;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import org.springframework.stereotype.Component;

/** Somebody of the team heard that the person no longer wants the agreement. */
@Component
class WithdrawalReported implements StepForm {

  private final Withdrawals withdrawals;
  private final CaseFiles files;
  private final StepRecords records;

  WithdrawalReported(Withdrawals withdrawals, CaseFiles files, StepRecords records) {
    this.withdrawals = withdrawals;
    this.files = files;
    this.records = records;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.requiredText("caseNumber");
    if (files.find(caseNumber).isEmpty()) {
      throw submission.refuse("caseNumber", "Er is geen dossier met dit nummer.");
    }
    submission.set(WithdrawAgreementProcess.LEASE_SIGNED, withdraw(submission, caseNumber));
    submission.caseNumber(caseNumber);
    records.keep(caseNumber, submission);
  }

  private boolean withdraw(Submission submission, String caseNumber) {
    try {
      return withdrawals.withdraw(
          caseNumber,
          submission.date("saidOn").orElseThrow(),
          submission.requiredText("inOwnWords"),
          submission.userId());
    } catch (NothingToWithdraw e) {
      throw submission.refuse("caseNumber", NothingToWithdraw.SENTENCE);
    } catch (AgreementRefused e) {
      throw submission.refuse("saidOn", e.sentence());
    }
  }
}
