package be.woonspoor.coaching.process;

import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.SharingDesk;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.ContactDesk;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.Silence;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team looks for another way to the tenant; closing is no outcome (R23). */
@Component
class DiscussSilence implements StepForm {

  private final ContactNotes notes;
  private final Contacts contacts;
  private final Silence silence;
  private final ContactDesk desk;
  private final SharingDesk sharing;
  private final StepRecords records;
  private final Timeline timeline;

  DiscussSilence(
      ContactNotes notes,
      Contacts contacts,
      Silence silence,
      ContactDesk desk,
      SharingDesk sharing,
      StepRecords records,
      Timeline timeline) {
    this.notes = notes;
    this.contacts = contacts;
    this.silence = silence;
    this.desk = desk;
    this.sharing = sharing;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = new HashMap<>(notes.show(view.caseNumber()));
    shown.put("attempts", silence.attempts(view.caseNumber()));
    shown.put(SharingDesk.OPTIONS, sharing.options(view.caseNumber(), Occasion.SILENCE));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    if (submission.requiredText("whoTries").equals("PARTNER")) {
      sharing.shareAtLeastOne(submission, "whoTries", Occasion.SILENCE);
    }
    ContactNotes.refusable(
        submission,
        () -> {
          submission.date("nextOn").ifPresent(day -> contacts.agreeNext(caseNumber, day));
          desk.discussed(caseNumber);
          records.keep(submission);
          timeline.add(
              caseNumber,
              Timeline.Kind.TEAM,
              submission.userId(),
              "Stilte besproken in het team",
              submission.requiredText("plan"));
          return caseNumber;
        });
  }
}
