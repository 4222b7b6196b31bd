package be.woonspoor.trajectory.process;

import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.team.Coach;
import be.woonspoor.team.Coaches;
import be.woonspoor.trajectory.Absences;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Ends an absence early or prolongs it. */
@Component
class EndAbsence implements StepForm {

  private final Absences absences;
  private final Coaches coaches;
  private final RuntimeService runtime;

  EndAbsence(Absences absences, Coaches coaches, RuntimeService runtime) {
    this.absences = absences;
    this.coaches = coaches;
    this.runtime = runtime;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var absence = absences.get(keyOf(view));
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
              absences.prolong(keyOf(submission), last);
              submission.set(HandOverCases.BACK_ON, AbsencePlanned.after(last));
            });
  }

  private String name(String userId) {
    return coaches.find(userId).map(Coach::name).orElse(userId);
  }

  private String keyOf(StepView view) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(view.processInstanceId())
        .singleResult()
        .getBusinessKey();
  }
}
