package be.woonspoor.trajectory.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.trajectory.Stage;
import be.woonspoor.trajectory.Stages;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The lead closes a case after aftercare. What still runs beside it must be finished first, so that
 * nobody falls out.
 */
@Component
class CloseCase implements StepForm {

  private final Beside beside;
  private final Stages stages;
  private final StepRecords records;

  CloseCase(Beside beside, Stages stages, StepRecords records) {
    this.beside = beside;
    this.stages = stages;
    this.records = records;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var ended =
        stages.open(view.caseNumber()).stream()
            .filter(span -> span.stage() == Stage.AFTERCARE)
            .map(span -> Dates.text(span.since()))
            .findFirst();
    var wanted =
        view.fact(CaseClosure.AFTERCARE_PLAN)
            .filter(CaseClosure.AftercarePlan.WANTED::equals)
            .isPresent();
    return Map.of(
        "endedOn",
        ended.orElse("onbekend"),
        "aftercareText",
        wanted ? "gebeurd na drie en na zes maanden" : "niet gewenst");
  }

  @Override
  public void submit(Submission submission) {
    beside
        .stillRunning(submission.caseNumber())
        .ifPresent(
            matter -> {
              throw submission.refuse(
                  "nothingOpen", "Er loopt nog iets: " + matter + ". Rond dat eerst af.");
            });
    records.keep(submission);
  }
}
