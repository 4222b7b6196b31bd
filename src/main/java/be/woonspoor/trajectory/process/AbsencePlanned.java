package be.woonspoor.trajectory.process;

import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.engine.Terms;
import be.woonspoor.team.Absence;
import be.woonspoor.team.Absences;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Somebody of the team will be away; a colleague stands in. */
@Component
class AbsencePlanned implements StepForm {

  private final Absences absences;
  private final StaffFields staff;

  AbsencePlanned(Absences absences, StaffFields staff) {
    this.absences = absences;
    this.staff = staff;
  }

  @Override
  public void submit(Submission submission) {
    var away = staff.member(submission, "coach");
    var standIn = staff.member(submission, "standIn");
    var first = submission.date("firstDay").orElseThrow();
    var last = submission.date("lastDay").orElseThrow();
    staff.refuseUnfit(submission, away, standIn, "standIn");
    staff.refuseWrongDays(submission, first, last, "lastDay");
    var key = keyOf(submission);
    absences.plan(key, away, standIn, first, last, submission.userId());
    staff.refuseNobody(submission, new Absence(key, away, standIn, first, last, false), "standIn");
    submission.caseNumber(key);
    submission.set(HandOverCases.ABSENT_FROM, start(first));
    submission.set(HandOverCases.BACK_ON, after(last));
  }

  /** The key of an absence: it spans cases, so it has one of its own. */
  static String keyOf(StepView view) {
    return "HO-" + view.processInstanceId();
  }

  /** The moment at which a first day begins. */
  static Instant start(LocalDate firstDay) {
    return firstDay.atStartOfDay(Terms.BELGIUM).toInstant();
  }

  /** The moment at which a last day is over. */
  static Instant after(LocalDate lastDay) {
    return start(lastDay.plusDays(1));
  }
}
