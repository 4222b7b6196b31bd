package be.woonspoor.coaching.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Goal;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tenant and coach say what the five goals mean, and what the tenant wants to talk about. */
@Component
class SetFocus implements StepForm {

  private final CoachingPlans plans;
  private final ContactNotes notes;
  private final StepRecords records;

  SetFocus(CoachingPlans plans, ContactNotes notes, StepRecords records) {
    this.plans = plans;
    this.notes = notes;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = new HashMap<>(notes.show(view.caseNumber()));
    plans
        .nuances(view.caseNumber())
        .forEach((goal, text) -> shown.put(GoalFields.nuance(goal), text));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    for (var goal : Goal.values()) {
      plans.nuance(submission.caseNumber(), goal, submission.text(GoalFields.nuance(goal)));
    }
    var together = Presence.of(submission);
    submission.set(CoachingCycleProcess.SAT_TOGETHER, together);
    if (together) {
      notes.satTogether(submission, submission.date("talkedOn").orElseThrow());
    }
    records.keep(submission);
  }
}
