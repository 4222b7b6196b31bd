package be.woonspoor.allocation.process;

import be.woonspoor.allocation.PlaceFinding;
import be.woonspoor.casefile.ReceiptAudit;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The lead and the operator look into what does not add up between places and cases, and into
 * receipts that are not as they were written.
 */
@Component
class LookIntoPlaces implements StepForm {

  private static final String CHANGED =
      "de bewijzen van de beslissingen zijn niet zoals ze geschreven werden";

  private final PlaceReconciler reconciler;
  private final ReceiptAudit audit;

  LookIntoPlaces(PlaceReconciler reconciler, ReceiptAudit audit) {
    this.reconciler = reconciler;
    this.audit = audit;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var findings =
        Stream.concat(
                reconciler.find().stream().map(LookIntoPlaces::line),
                audit.broken().stream().map(number -> "- " + number + " " + CHANGED))
            .collect(Collectors.joining("\n"));
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
