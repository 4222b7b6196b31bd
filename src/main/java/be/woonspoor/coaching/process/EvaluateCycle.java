package be.woonspoor.coaching.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Review;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tenant and coach look back; the only step at which the phase changes (R21, R22). */
@Component
class EvaluateCycle implements StepForm {

  private final CoachingPlans plans;
  private final Reviews reviews;
  private final ContactNotes notes;
  private final StepRecords records;
  private final Timeline timeline;

  EvaluateCycle(
      CoachingPlans plans,
      Reviews reviews,
      ContactNotes notes,
      StepRecords records,
      Timeline timeline) {
    this.plans = plans;
    this.reviews = reviews;
    this.notes = notes;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var caseNumber = view.caseNumber();
    var last = reviews.last(caseNumber);
    var nuances = plans.nuances(caseNumber);
    var shown = new HashMap<>(notes.show(caseNumber));
    plans.find(caseNumber).ifPresent(plan -> shown.put("phase", plan.phase().name()));
    shown.put(
        "goalNuances", Arrays.stream(Goal.values()).map(g -> line(g, nuances, last)).toList());
    shown.put("domainsBefore", last.map(EvaluateCycle::lines).orElse(List.of()));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    var on = submission.date("reviewedOn").orElseThrow();
    var present = Presence.of(submission);
    var outcome = submission.fact(CoachingCycleProcess.OUTCOME).orElseThrow();
    ContactNotes.refusable(
        submission,
        () -> {
          reviews.record(
              caseNumber,
              new Review(
                  on,
                  present,
                  GoalFields.statuses(submission),
                  GoalFields.steps(submission),
                  submission.choice("phase", Phase.class).orElseThrow(),
                  outcome == CoachingCycleProcess.CycleOutcome.JOINT_ENDING,
                  submission.userId()));
          return caseNumber;
        });
    if (present) {
      notes.satTogether(submission, on);
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

  private static Map<String, Object> line(
      Goal goal, Map<Goal, String> nuances, Optional<Review> last) {
    return Map.of(
        "goal",
        goal.label(),
        "nuance",
        nuances.getOrDefault(goal, ""),
        "before",
        last.map(review -> review.goals().get(goal)).map(Goal.Status::label).orElse(""));
  }

  private static List<Map<String, Object>> lines(Review last) {
    return Arrays.stream(LifeDomain.values())
        .map(
            domain ->
                Map.<String, Object>of(
                    "domain",
                    domain.label(),
                    "step",
                    Optional.ofNullable(last.domains().get(domain))
                        .map(String::valueOf)
                        .orElse("niet besproken")))
        .toList();
  }
}
