package be.woonspoor.tenancy.process;

import be.woonspoor.agreement.Occasion;
import be.woonspoor.agreement.SharingDesk;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.Reached;
import be.woonspoor.coaching.Silence;
import be.woonspoor.coaching.StayInView;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.tenancy.SignalDeeds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The team lead finds out whether somebody is well of whom nobody heard for long. Whatever comes of
 * it, nothing follows for the lease (R9, R23, R27).
 */
@Component
class CheckWelfare implements StepForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String NETWORK = "NETWORK";

  private final SignalInView signal;
  private final SignalDeeds deeds;
  private final SignalContacts contacts;
  private final Silence silence;
  private final StayInView stay;
  private final SharingDesk sharing;
  private final CaseFiles files;
  private final StepRecords records;
  private final Timeline timeline;
  private final Clock clock;

  CheckWelfare(
      SignalInView signal,
      SignalDeeds deeds,
      SignalContacts contacts,
      Silence silence,
      StayInView stay,
      SharingDesk sharing,
      CaseFiles files,
      StepRecords records,
      Timeline timeline,
      Clock clock) {
    this.signal = signal;
    this.deeds = deeds;
    this.contacts = contacts;
    this.silence = silence;
    this.stay = stay;
    this.sharing = sharing;
    this.files = files;
    this.records = records;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** What is known of the person now. */
  enum Wellbeing {
    WELL,
    NEEDS_HELP,
    CONTACT_SINCE,
    NOT_YET;

    boolean isSeen() {
      return this == WELL || this == NEEDS_HELP;
    }
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var caseNumber = view.caseNumber();
    var person = files.contact(caseNumber);
    var shown = new HashMap<>(signal.show(view));
    shown.put("silenceNow", inWords(caseNumber, raisedOn(view)));
    shown.put("stayWarning", stay.warning(caseNumber));
    shown.put("attempts", silence.attempts(caseNumber));
    shown.put("phone", person.phone().isBlank() ? "niet bekend" : person.phone());
    shown.put("address", person.address().isBlank() ? "niet bekend" : person.address());
    shown.put("checkedOn", LocalDate.now(clock.withZone(Terms.BELGIUM)).toString());
    shown.put(SharingDesk.OPTIONS, sharing.options(caseNumber, Occasion.SILENCE));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    var known = submission.choice("wellbeing", Wellbeing.class).orElseThrow();
    if (known == Wellbeing.CONTACT_SINCE
        && silence.brokenOn(caseNumber, raisedOn(submission)).isEmpty()) {
      throw submission.refuse(
          "wellbeing", "Er staat nog geen contact in het dossier. Leg het eerst vast.");
    }
    if (submission.list("steps").contains(NETWORK)) {
      sharing.shareAtLeastOne(submission, "steps", Occasion.SILENCE);
    }
    if (known != Wellbeing.CONTACT_SINCE) {
      contacts.log(submission, "checkedOn", known.isSeen() ? Reached.YES : Reached.NO);
    }
    submission.set(TenancySignalProcess.SIGN_OF_LIFE, known != Wellbeing.NOT_YET);
    deeds.note(signal.of(submission).id(), records.keep(submission), "done");
    timeline.add(
        caseNumber,
        Timeline.Kind.SIGNAL,
        submission.userId(),
        known == Wellbeing.NOT_YET
            ? "Nog geen teken van leven; er wordt opnieuw gekeken"
            : "Nagegaan hoe het gaat na lange stilte",
        submission.requiredText("done"));
  }

  private LocalDate raisedOn(StepView view) {
    return LocalDate.ofInstant(signal.of(view).openedAt(), Terms.BELGIUM);
  }

  private String inWords(String caseNumber, LocalDate raisedOn) {
    return silence
        .brokenOn(caseNumber, raisedOn)
        .map(day -> "**Intussen was er contact op " + DAY.format(day) + ".**")
        .or(
            () ->
                silence
                    .since(caseNumber)
                    .map(day -> "Geen teken van leven sinds " + DAY.format(day) + "."))
        .orElse("Er staat nog geen contact in het dossier.");
  }
}
