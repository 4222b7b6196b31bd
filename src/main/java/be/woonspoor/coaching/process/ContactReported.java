package be.woonspoor.coaching.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.Submission;
import org.springframework.stereotype.Component;

/** Somebody of the team had, or tried, a contact that was not planned. */
@Component
class ContactReported implements StepForm {

  private final ContactNotes notes;
  private final CaseFiles files;

  ContactReported(ContactNotes notes, CaseFiles files) {
    this.notes = notes;
    this.files = files;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.requiredText("caseNumber");
    if (files.find(caseNumber).isEmpty()) {
      throw submission.refuse("caseNumber", "Er is geen dossier met dit nummer.");
    }
    var signOfLife =
        notes.log(
            caseNumber,
            submission,
            submission.choice("manner", Manner.class).orElseThrow(),
            submission.choice("reached", Reached.class).orElseThrow());
    submission.caseNumber(caseNumber);
    submission.set(LogContactProcess.SIGN_OF_LIFE, signOfLife);
  }
}
