package be.woonspoor.coaching.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.coaching.HomeKept;
import be.woonspoor.coaching.Stay;
import be.woonspoor.coaching.StayDesk;
import be.woonspoor.coaching.StayInView;
import be.woonspoor.coaching.Stays;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The coach prepares the return, or notes that the person stays longer or does not come back. */
@Component
class PrepareReturn implements StepForm {

  private final Stays stays;
  private final StayDesk desk;
  private final StayFields fields;
  private final StepRecords records;
  private final Clock clock;

  PrepareReturn(Stays stays, StayDesk desk, StayFields fields, StepRecords records, Clock clock) {
    this.stays = stays;
    this.desk = desk;
    this.fields = fields;
    this.records = records;
    this.clock = clock;
  }

  /** What is known of the return. */
  enum Return {
    HOME,
    LONGER,
    NOT_BACK
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var stay = stays.open(view.caseNumber());
    var shown = new HashMap<String, Object>();
    shown.put("stayInWords", stay.map(Stay::inDutch).orElse("niet meer gekend"));
    shown.put("whereNow", stay.flatMap(s -> s.details().where()).orElse("niet genoteerd"));
    shown.put("reachNow", stay.flatMap(s -> s.details().reach()).orElse("niet genoteerd"));
    shown.put("wishNow", stay.flatMap(s -> s.details().wish()).orElse("niet genoteerd"));
    shown.put("homeNow", stay.map(s -> StayInView.home(s.details())).orElse(""));
    shown.put(
        "home",
        stay.map(s -> s.details().home().stream().sorted().map(HomeKept::name).toList())
            .orElse(List.of()));
    shown.put("returnedOn", LocalDate.now(clock.withZone(Terms.BELGIUM)).toString());
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    ContactNotes.refusable(
        submission,
        () -> {
          keep(caseNumber, submission);
          return caseNumber;
        });
    records.keep(submission);
  }

  private void keep(String caseNumber, Submission form) {
    switch (form.choice("news", Return.class).orElseThrow()) {
      case HOME -> fields.cameHome(caseNumber, form);
      case LONGER ->
          desk.lasts(
              caseNumber, form.date("expectedUntil"), StayFields.details(form), form.userId());
      case NOT_BACK -> fields.doesNotComeBack(caseNumber, form);
    }
  }
}
