package be.woonspoor.trajectory.process;

import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.Absences;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends an absence early, moves its last day, or gives it another stand-in. */
@Component
class EndAbsence implements StepForm {

  private final Absences absences;
  private final StaffFields staff;
  private final TaskLoans loans;

  EndAbsence(Absences absences, StaffFields staff, TaskLoans loans) {
    this.absences = absences;
    this.staff = staff;
    this.loans = loans;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var absence = absences.get(AbsencePlanned.keyOf(view));
    var shown = new HashMap<String, Object>();
    shown.put("coachName", staff.name(absence.away()));
    shown.put("standInName", staff.name(absence.standIn()));
    shown.put("lastDayText", Dates.text(absence.lastDay()));
    shown.put("otherStandIn", absence.standIn());
    shown.put("standInOptions", staff.standInOptions(absence.away()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    if (submission.fact(HandOverCases.ABSENCE).orElseThrow() == HandOverCases.Course.BACK) {
      return;
    }
    var absence = absences.get(AbsencePlanned.keyOf(submission));
    var last = submission.date("newLastDay").orElse(absence.lastDay());
    var standIn = submission.text("otherStandIn").orElse(absence.standIn());
    staff.refuseUnfit(submission, absence.away(), standIn, "otherStandIn");
    staff.refuseWrongDays(submission, absence.firstDay(), last, "newLastDay");
    var changed = absence.with(absence.firstDay(), last, standIn);
    absences.change(changed);
    staff.refuseNobody(submission, changed, "otherStandIn");
    submission.set(HandOverCases.BACK_ON, AbsencePlanned.after(last));
    loans.settle(absence.away());
  }
}
