package be.woonspoor.tenancy.process;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.tenancy.process.RehousingProcess.Route;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The way to a next dwelling, chosen with what was learnt and what the person wants (R25).
 * Accelerated allocation is offered when the rules allow it, and as a deviation with a reason where
 * the lead may set the rule aside.
 */
@Component
class ChooseNextDwelling implements StepForm {

  private static final String OPTIONS = "routeOptions";

  private final LeaseInView lease;
  private final SearchLog log;
  private final Lessons lessons;
  private final AcceleratedAgain again;
  private final StepRecords records;
  private final Timeline timeline;

  ChooseNextDwelling(
      LeaseInView lease,
      SearchLog log,
      Lessons lessons,
      AcceleratedAgain again,
      StepRecords records,
      Timeline timeline) {
    this.lease = lease;
    this.log = log;
    this.lessons = lessons;
    this.again = again;
    this.records = records;
    this.timeline = timeline;
  }

  @Override
  public Map<String, Object> show(StepView view) {
    var caseNumber = view.caseNumber();
    var answer = again.ask(caseNumber);
    var shown = new HashMap<>(lease.show(caseNumber));
    shown.put("rounds", log.lines(caseNumber));
    shown.put("lessons", lessons.lines(caseNumber));
    shown.put("acceleratedText", answer.ground().sentence());
    shown.put("acceleratedAllowed", answer.allowed());
    shown.put(OPTIONS, options(answer));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var caseNumber = submission.caseNumber();
    var route = submission.fact(RehousingProcess.ROUTE).orElseThrow();
    if (route == Route.ACCELERATED) {
      var answer = again.ask(caseNumber);
      if (!answer.isOpen()) {
        throw submission.refuse("route", answer.ground().sentence());
      }
      if (!answer.allowed() && submission.text("deviationReason").isEmpty()) {
        throw submission.refuse("deviationReason", "Vul de reden in waarom u afwijkt.");
      }
      again.chosen(caseNumber, answer, submission.text("deviationReason"), submission.userId());
    }
    if (route == Route.SUPPORTED && !submission.flag("wantsSupported")) {
      throw submission.refuse(
          "wantsSupported", "Een woning met meer ondersteuning kan enkel als de persoon dat wil.");
    }
    submission.set(RehousingProcess.SEEK_DUE, log.due(caseNumber, submission.at()));
    records.keep(submission);
    timeline.add(
        caseNumber,
        Timeline.Kind.TENANCY,
        submission.userId(),
        "Weg naar een volgende woning gekozen: " + words(route),
        submission.requiredText("wishes"));
  }

  private static List<Map<String, String>> options(AcceleratedAgain.Answer answer) {
    return Arrays.stream(Route.values())
        .filter(route -> route != Route.ACCELERATED || answer.isOpen())
        .map(
            route ->
                Map.of(
                    "value",
                    route.name(),
                    "label",
                    label(route)
                        + (route == Route.ACCELERATED && !answer.allowed()
                            ? ", als afwijking van de regels"
                            : "")))
        .toList();
  }

  private static String label(Route route) {
    return switch (route) {
      case ACCELERATED -> "Opnieuw versnelde toewijzing";
      case ORDINARY -> "Gewone sociale inschrijving";
      case PRIVATE -> "Private huur of sociaal verhuurkantoor";
      case SUPPORTED -> "Woning met meer ondersteuning, als de persoon dat wil";
    };
  }

  private static String words(Route route) {
    return switch (route) {
      case ACCELERATED -> "opnieuw versnelde toewijzing";
      case ORDINARY -> "gewone inschrijving";
      case PRIVATE -> "private huur";
      case SUPPORTED -> "meer ondersteuning";
    };
  }
}
