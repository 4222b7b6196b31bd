package be.woonspoor.coaching.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Focus;
import be.woonspoor.coaching.Focuses;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the tenant wants this time, what the goals mean, and what there is to talk about (R22). */
@Component
class SetFocus implements StepForm {

  private final CoachingPlans plans;
  private final Focuses focuses;
  private final Reviews reviews;
  private final ContactNotes notes;
  private final StepRecords records;
  private final Clock clock;

  SetFocus(
      CoachingPlans plans,
      Focuses focuses,
      Reviews reviews,
      ContactNotes notes,
      StepRecords records,
      Clock clock) {
    this.plans = plans;
    this.focuses = focuses;
    this.reviews = reviews;
    this.notes = notes;
    this.records = records;
    this.clock = clock;
  }

  /** All that was said before is there already; only what changed is typed. */
  @Override
  public Map<String, Object> show(StepView view) {
    var shown = new HashMap<>(notes.show(view.caseNumber()));
    shown.put("talkedOn", LocalDate.now(clock.withZone(Terms.BELGIUM)));
    plans
        .nuances(view.caseNumber())
        .forEach((goal, text) -> shown.put(GoalFields.nuance(goal), text));
    var last = focuses.last(view.caseNumber());
    shown.put("wants", last.flatMap(Focus::wants).orElse(""));
    shown.put("focusDomains", domains(view.caseNumber(), last));
    shown.put("neverDomains", last.map(f -> DomainFields.codes(f.never())).orElse(List.of()));
    shown.put(
        "agreements",
        last.map(Focus::openAgreements).orElse(List.of()).stream().map(SetFocus::row).toList());
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    var on = submission.date("talkedOn").orElseThrow();
    var together = Presence.of(submission);
    ContactNotes.refusable(
        submission,
        () -> {
          focuses.record(
              caseNumber,
              new Focus(
                  on,
                  together,
                  submission.text("wants"),
                  DomainFields.chosen(submission, "focusDomains"),
                  DomainFields.chosen(submission, "neverDomains"),
                  submission.rows("agreements").stream().map(SetFocus::agreement).toList(),
                  submission.userId()));
          return caseNumber;
        });
    for (var goal : Goal.values()) {
      plans.nuance(caseNumber, goal, submission.text(GoalFields.nuance(goal)));
    }
    submission.set(CoachingCycleProcess.SAT_TOGETHER, together);
    if (together) {
      notes.satTogether(submission, on);
    }
    records.keep(submission);
  }

  /** What was chosen last, and what else turned out to matter at the review since. */
  private List<String> domains(String caseNumber, Optional<Focus> last) {
    var domains = EnumSet.noneOf(LifeDomain.class);
    last.ifPresent(focus -> domains.addAll(focus.domains()));
    reviews
        .last(caseNumber)
        .filter(review -> last.filter(focus -> review.on().isBefore(focus.on())).isEmpty())
        .ifPresent(review -> domains.addAll(review.domains().keySet()));
    last.ifPresent(focus -> domains.removeAll(focus.never()));
    return DomainFields.codes(domains);
  }

  private static Map<String, Object> row(Focus.Agreement agreement) {
    var row = new HashMap<String, Object>();
    row.put("what", agreement.what());
    row.put("who", agreement.who().name());
    agreement.until().ifPresent(day -> row.put("by", day.toString()));
    return row;
  }

  private static Focus.Agreement agreement(Map<String, Object> row) {
    return new Focus.Agreement(
        String.valueOf(row.get("what")),
        Focus.Who.valueOf(String.valueOf(row.get("who"))),
        Optional.ofNullable((LocalDate) row.get("by")),
        false);
  }
}
