package be.woonspoor.coaching.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Focuses;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Review;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.coaching.ScoringInstruments;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tenant and coach look back; the only step at which the phase changes (R21, R22). */
@Component
class EvaluateCycle implements StepForm {

  private final CoachingPlans plans;
  private final Reviews reviews;
  private final Focuses focuses;
  private final ScoringInstruments instruments;
  private final ReviewSheet sheet;
  private final ContactNotes notes;
  private final StepRecords records;
  private final Timeline timeline;

  EvaluateCycle(
      CoachingPlans plans,
      Reviews reviews,
      Focuses focuses,
      ScoringInstruments instruments,
      ReviewSheet sheet,
      ContactNotes notes,
      StepRecords records,
      Timeline timeline) {
    this.plans = plans;
    this.reviews = reviews;
    this.focuses = focuses;
    this.instruments = instruments;
    this.sheet = sheet;
    this.notes = notes;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    return sheet.of(view.caseNumber());
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    var review = review(submission);
    ContactNotes.refusable(
        submission,
        () -> {
          reviews.record(caseNumber, review);
          return caseNumber;
        });
    focuses.settle(caseNumber, submission.list("agreementsDone"));
    // an empty field leaves what the goal means as it was: nothing that was said gets lost here
    for (var goal : Goal.values()) {
      var said = submission.text(GoalFields.nuance(goal));
      if (said.isPresent()) {
        plans.nuance(caseNumber, goal, said);
      }
    }
    if (review.tenantPresent()) {
      notes.satTogether(submission, review.on());
    }
    records.keep(submission);
    if (submission.flag("considerIntensive")) {
      timeline.add(
          caseNumber,
          Timeline.Kind.TEAM,
          submission.userId(),
          "Intensieve opvolging lijkt nodig volgens de evaluatie");
    }
  }

  private Review review(Submission submission) {
    return new Review(
        submission.date("reviewedOn").orElseThrow(),
        Presence.of(submission),
        GoalFields.statuses(submission),
        DomainFields.stepsOf(submission, DomainFields.chosen(submission, "discussed")),
        instruments.inUse().ref(),
        submission.choice("phase", Phase.class).orElseThrow(),
        submission.fact(CoachingCycleProcess.OUTCOME).orElseThrow()
            == CoachingCycleProcess.CycleOutcome.JOINT_ENDING,
        submission.text("ownWords"),
        submission.userId());
  }
}
