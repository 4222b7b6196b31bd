package be.woonspoor.coaching.process;

import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.SharingDesk;
import be.woonspoor.coaching.Manner;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach brings a friendly letter, and asks the network only with consent. */
@Component
class SendLetter implements StepForm {

  private final ContactNotes notes;
  private final SharingDesk sharing;

  SendLetter(ContactNotes notes, SharingDesk sharing) {
    this.notes = notes;
    this.sharing = sharing;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = new HashMap<>(notes.show(view.caseNumber()));
    shown.put(SharingDesk.OPTIONS, sharing.options(view.caseNumber(), Occasion.SILENCE));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    if (submission.flag("networkAsked")) {
      sharing.shareAtLeastOne(submission, "networkAsked", Occasion.SILENCE);
    }
    notes.log(
        submission.caseNumber(),
        submission,
        Manner.LETTER,
        submission.fact(CoachingCycleProcess.REACHED).orElseThrow());
  }
}
