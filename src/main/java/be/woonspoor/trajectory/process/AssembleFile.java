package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.FileCopy;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import be.woonspoor.security.Role;
import be.woonspoor.security.StaffAccounts;
import be.woonspoor.trajectory.FileExports;
import be.woonspoor.trajectory.HandedCopies;
import be.woonspoor.trajectory.Withheld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The lead reads the copy, decides what is about others, and makes it final. The office can't: it
 * reads no notes.
 */
@Component
class AssembleFile implements StepForm {

  private final QuestionInView question;
  private final FileExports exports;
  private final HandedCopies copies;
  private final Letters letters;
  private final StaffAccounts accounts;
  private final StepRecords records;

  AssembleFile(
      QuestionInView question,
      FileExports exports,
      HandedCopies copies,
      Letters letters,
      StaffAccounts accounts,
      StepRecords records) {
    this.question = question;
    this.exports = exports;
    this.copies = copies;
    this.letters = letters;
    this.accounts = accounts;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = question.show(view);
    var sensitive =
        isOffice(view) ? List.<FileCopy.Entry>of() : exports.confidential(view.caseNumber());
    shown.put("sensitiveItems", sensitive.stream().map(AssembleFile::option).toList());
    shown.put(
        "sensitiveText",
        sensitive.isEmpty()
            ? "niets gevonden"
            : sensitive.stream()
                .map(entry -> entry.confidential().orElseThrow())
                .collect(Collectors.joining("; ")));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    if (isOffice(submission)) {
      throw submission.refuse(
          "", "In de kopie staan notities: de hoofdmaatschappelijk werker maakt ze klaar.");
    }
    var request = question.of(submission);
    var leftOut =
        copies.make(
            request,
            new Withheld(
                chosen(submission, "withheld", "item"), chosen(submission, "words", "words")),
            submission.userId());
    letters.write(submission.caseNumber(), new Letter.FileShown(leftOut), submission.userId());
    records.keep(submission);
  }

  private static Map<String, String> chosen(Submission submission, String list, String what) {
    var chosen = new LinkedHashMap<String, String>();
    for (var row : submission.rows(list)) {
      if (chosen.put((String) row.get(what), (String) row.get("why")) != null) {
        throw submission.refuse(list, "Kies elk stuk één keer.");
      }
    }
    return chosen;
  }

  /** Tasks from before the lead did this are still on the desk of the office. */
  private boolean isOffice(StepView view) {
    return accounts.is(view.userId(), Role.ADMINISTRATION)
        && !accounts.is(view.userId(), Role.TEAMLEAD);
  }

  private static Map<String, Object> option(FileCopy.Entry entry) {
    return Map.of("value", entry.key(), "label", entry.confidential().orElseThrow());
  }
}
