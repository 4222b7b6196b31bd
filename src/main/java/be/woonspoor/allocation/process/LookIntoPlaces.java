package be.woonspoor.allocation.process;

import be.woonspoor.allocation.PlaceFinding;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lead and the operator look into what does not add up between places and cases. */
@Component
class LookIntoPlaces implements StepForm {

  private final PlaceReconciler reconciler;

  LookIntoPlaces(PlaceReconciler reconciler) {
    this.reconciler = reconciler;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var findings =
        reconciler.find().stream().map(LookIntoPlaces::line).collect(Collectors.joining("\n"));
    return Map.of("findingList", findings.isEmpty() ? "Alles klopt nu." : findings);
  }

  @Override
  public void submit(Submission submission) {
    // what is still wrong comes back as a task tomorrow
  }

  private static String line(PlaceFinding finding) {
    return "- " + finding.caseNumber() + " " + finding.kind().words();
  }
}
