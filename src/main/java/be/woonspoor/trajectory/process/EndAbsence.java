package be.woonspoor.trajectory.process;

import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import be.woonspoor.trajectory.Absences;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends an absence early or prolongs it. */
@Component
class EndAbsence implements StepForm {

  private final Absences absences;
  private final Coaches coaches;

  EndAbsence(Absences absences, Coaches coaches) {
    this.absences = absences;
    this.coaches = coaches;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var absence = absences.get(AbsencePlanned.keyOf(view));
    return Map.of(
        "coachName", name(absence.coach()),
        "standInName", name(absence.standIn()),
        "lastDayText", Dates.text(absence.lastDay()));
  }

  @Override
  public void submit(Submission submission) {
    submission
        .date("newLastDay")
        .ifPresent(
            last -> {
              absences.prolong(AbsencePlanned.keyOf(submission), last);
              submission.set(HandOverCases.BACK_ON, AbsencePlanned.after(last));
            });
  }

  private String name(String userId) {
    return coaches.find(userId).map(Coach::name).orElse(userId);
  }
}
