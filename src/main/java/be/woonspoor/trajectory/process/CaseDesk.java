package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.engine.Submission;
import org.springframework.stereotype.Component;

/** Takes the case number of a start form, which somebody typed. */
@Component
class CaseDesk {

  private final CaseFiles files;

  CaseDesk(CaseFiles files) {
    this.files = files;
  }

  private static final String FIELD = "caseNumber";

  /** The case that the form is about; it becomes the business key. */
  String caseOf(Submission submission) {
    var caseNumber = submission.requiredText(FIELD);
    if (files.find(caseNumber).isEmpty()) {
      throw submission.refuse(FIELD, "Er is geen dossier met dit nummer.");
    }
    submission.caseNumber(caseNumber);
    return caseNumber;
  }
}
