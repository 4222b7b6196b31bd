package be.woonspoor.referral.process;

import be.woonspoor.casefile.CaseFile;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.referral.ExistingFiles;
import be.woonspoor.referral.Referrals;
import be.woonspoor.referral.process.ReferralProcess.Comparison;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The office holds a referral beside the files that look like it. */
@Component
class CompareFiles implements StepForm {

  private final CaseFiles files;
  private final ExistingFiles existing;
  private final Referrals referrals;
  private final ReferralLines lines;
  private final StepRecords records;

  CompareFiles(
      CaseFiles files,
      ExistingFiles existing,
      Referrals referrals,
      ReferralLines lines,
      StepRecords records) {
    this.files = files;
    this.existing = existing;
    this.referrals = referrals;
    this.lines = lines;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var national = files.nationalNumber(view.caseNumber());
    var candidates = existing.like(view.caseNumber());
    return Map.of(
        "referralLines",
        lines.of(view.caseNumber()),
        "candidates",
        candidates.stream().map(file -> line(file, national)).toList(),
        "candidateOptions",
        candidates.stream().map(CompareFiles::option).toList());
  }

  @Override
  public void submit(Submission submission) {
    if (submission.fact(ReferralProcess.SAME_PERSON).filter(Comparison.SAME::equals).isPresent()) {
      referrals.attach(submission.caseNumber(), submission.requiredText("existingCase"));
    }
    records.keep(submission);
  }

  private Map<String, Object> line(CaseFile file, Optional<String> national) {
    var sameNumber =
        national.isPresent() && national.equals(files.nationalNumber(file.caseNumber()));
    return Map.of(
        "caseNumber", file.caseNumber(),
        "name", file.person().fullName(),
        "birthDate", ReferralLines.day(file.person().birthDate()),
        "match", sameNumber ? "rijksregisternummer" : "naam en geboortedatum");
  }

  private static Map<String, Object> option(CaseFile file) {
    return Map.of(
        "value", file.caseNumber(), "label", file.caseNumber() + " · " + file.person().fullName());
  }
}
