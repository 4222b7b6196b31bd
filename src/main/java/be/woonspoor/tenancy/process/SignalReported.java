package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Somebody of the team heard something that may touch the home of a person. */
@Component
class SignalReported implements StepForm {

  private final Signals signals;
  private final CaseFiles files;
  private final StepRecords records;

  SignalReported(Signals signals, CaseFiles files, StepRecords records) {
    this.signals = signals;
    this.files = files;
    this.records = records;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.requiredText("caseNumber");
    if (files.find(caseNumber).isEmpty()) {
      throw submission.refuse("caseNumber", "Er is geen dossier met dit nummer.");
    }
    submission.caseNumber(caseNumber);
    var kept =
        signals.keep(
            caseNumber,
            submission.choice("signalKind", SignalKind.class).orElseThrow(),
            report(submission));
    submission.set(ReportSignalProcess.SIGNAL_ID, kept.signalId());
    submission.set(ReportSignalProcess.ATTACHED, kept.attached());
    records.keep(caseNumber, submission);
  }

  private static SignalReport report(Submission submission) {
    return new SignalReport(
        submission.at(),
        submission.userId(),
        submission.choice("source", SignalSource.class).orElseThrow(),
        submission.date("noticedOn").orElseThrow(),
        submission.flag("serious"),
        new SignalDetails(
            submission.number("monthsInArrears").map(BigDecimal::intValue),
            submission.number("balance"),
            submission.date("deadline"),
            submission.date("servedOn"),
            submission.requiredText("story")));
  }
}
