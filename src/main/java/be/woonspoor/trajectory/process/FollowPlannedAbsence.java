package be.woonspoor.trajectory.process;

import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.Absences;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An absence that has not begun changes or is called off. */
@Component
class FollowPlannedAbsence implements StepForm {

  private final Absences absences;
  private final StaffFields staff;

  FollowPlannedAbsence(Absences absences, StaffFields staff) {
    this.absences = absences;
    this.staff = staff;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var absence = absences.get(AbsencePlanned.keyOf(view));
    var shown = new HashMap<String, Object>();
    shown.put("coachName", staff.name(absence.away()));
    shown.put("standInName", staff.name(absence.standIn()));
    shown.put("firstDayText", Dates.text(absence.firstDay()));
    shown.put("lastDayText", Dates.text(absence.lastDay()));
    shown.put("newFirstDay", absence.firstDay());
    shown.put("newLastDay", absence.lastDay());
    shown.put("newStandIn", absence.standIn());
    shown.put("standInOptions", staff.standInOptions(absence.away()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var absence = absences.get(AbsencePlanned.keyOf(submission));
    if (submission.fact(HandOverCases.PLAN).orElseThrow() == HandOverCases.Plan.CANCELLED) {
      absences.cancel(absence.key(), submission.at());
      return;
    }
    var first = submission.date("newFirstDay").orElse(absence.firstDay());
    var last = submission.date("newLastDay").orElse(absence.lastDay());
    var standIn = submission.text("newStandIn").orElse(absence.standIn());
    staff.refuseUnfit(submission, absence.away(), standIn, "newStandIn");
    staff.refuseWrongDays(submission, first, last, "newLastDay");
    var changed = absence.with(first, last, standIn);
    absences.change(changed);
    staff.refuseNobody(submission, changed, "newStandIn");
    submission.set(HandOverCases.ABSENT_FROM, AbsencePlanned.start(first));
    submission.set(HandOverCases.BACK_ON, AbsencePlanned.after(last));
  }
}
