package be.woonspoor.trajectory.process;

import be.woonspoor.agreement.Consents;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.StepForm;
import be.woonspoor.engine.StepView;
import be.woonspoor.engine.Submission;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import be.woonspoor.trajectory.Corrections;
import be.woonspoor.trajectory.DataRequests;
import be.woonspoor.trajectory.DataRequests.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Something in the file was wrong: what was done about each point, and who knows. */
abstract class CorrectionStep implements StepForm {

  static final String STATEMENT = "Verklaring van de persoon bij het dossier";

  private static final String POINTS = "points";
  private static final String RECIPIENTS = "recipients";

  private final Desk desk;

  CorrectionStep(Desk desk) {
    this.desk = desk;
  }

  /** What both desks need. */
  @Component
  record Desk(
      QuestionInView question,
      DataRequests requests,
      Corrections corrections,
      Consents consents,
      Letters letters,
      StepRecords records,
      Timeline timeline) {}

  @Override
  public Map<String, Object> show(StepView view) {
    var shown = desk.question.show(view);
    var recipients = recipients(view.caseNumber());
    shown.put(
        "recipientOptions",
        recipients.stream().map(name -> Map.of("value", name, "label", name)).toList());
    shown.put("sharedText", recipients.isEmpty() ? "met niemand" : String.join("; ", recipients));
    return shown;
  }

  @Override
  public void submit(Submission submission) {
    var request = desk.question.of(submission);
    var on = AnsweredOn.of(submission, request);
    var points = points(submission);
    var notices = notices(submission, points);
    desk.corrections.keep(request, points, notices, submission.userId());
    desk.requests.answer(request.id(), on, outcome(points), "");
    points.stream()
        .flatMap(point -> point.statement().stream())
        .forEach(
            statement ->
                desk.timeline.add(
                    submission.caseNumber(),
                    Timeline.Kind.STEP,
                    submission.userId(),
                    STATEMENT,
                    statement));
    desk.letters.write(submission.caseNumber(), letter(points, notices), submission.userId());
    desk.records.keep(submission);
  }

  /** Who ever got something about this person, by the consents that it was used under. */
  private List<String> recipients(String caseNumber) {
    var used =
        desk.consents.shared(caseNumber).stream()
            .map(Consents.Shared::consent)
            .collect(Collectors.toSet());
    return desk.consents.all(caseNumber).stream()
        .map(Consents.Kept::consent)
        .filter(consent -> used.contains(consent.id()))
        .map(consent -> consent.partner())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Corrections.Point> points(Submission submission) {
    var points = new ArrayList<Corrections.Point>();
    for (var row : submission.rows(POINTS)) {
      var corrected = "CORRECTED".equals(row.get("result"));
      var reason = text(row, "reason");
      var path = "%s[%d].reason".formatted(POINTS, points.size());
      if (!corrected && reason.isEmpty()) {
        throw submission.refuse(path, "Zeg waarom dit niet verbeterd werd.");
      }
      points.add(
          new Corrections.Point(
              (String) row.get("what"),
              corrected,
              corrected ? Optional.empty() : reason,
              text(row, "statement")));
    }
    if (points.isEmpty()) {
      throw submission.refuse(POINTS, "Noteer minstens één punt.");
    }
    return points;
  }

  /** Where something was wrong, everybody who got it hears of it, or there is a reason why not. */
  private List<Corrections.Notice> notices(Submission submission, List<Corrections.Point> points) {
    var notices = new ArrayList<Corrections.Notice>();
    for (var row : submission.rows(RECIPIENTS)) {
      var told = "TOLD".equals(row.get("told"));
      var why = text(row, "why");
      if (!told && why.isEmpty()) {
        throw submission.refuse(
            "%s[%d].why".formatted(RECIPIENTS, notices.size()), "Zeg waarom niet.");
      }
      notices.add(
          new Corrections.Notice(
              (String) row.get("recipient"), told, told ? Optional.empty() : why));
    }
    var answered = notices.stream().map(Corrections.Notice::recipient).toList();
    var missing =
        recipients(submission.caseNumber()).stream()
            .filter(name -> !answered.contains(name))
            .toList();
    if (points.stream().anyMatch(Corrections.Point::corrected) && !missing.isEmpty()) {
      throw submission.refuse(
          RECIPIENTS, "Zeg ook of dit gemeld is aan: " + String.join("; ", missing) + ".");
    }
    return notices;
  }

  private static Optional<String> text(Map<String, Object> row, String cell) {
    return Optional.ofNullable((String) row.get(cell)).filter(text -> !text.isBlank());
  }

  private static Outcome outcome(List<Corrections.Point> points) {
    var corrected = points.stream().filter(Corrections.Point::corrected).count();
    if (corrected == points.size()) {
      return Outcome.CORRECTED;
    }
    return corrected == 0 ? Outcome.NOT_CORRECTED : Outcome.PARTLY_CORRECTED;
  }

  private static Letter letter(List<Corrections.Point> points, List<Corrections.Notice> notices) {
    return new Letter.FileCorrected(
        points.stream()
            .map(
                point ->
                    new Letter.Correction(
                        point.what(),
                        point.corrected(),
                        point.reason().orElse(""),
                        point.statement().isPresent()))
            .toList(),
        notices.stream()
            .filter(Corrections.Notice::told)
            .map(Corrections.Notice::recipient)
            .distinct()
            .toList());
  }
}
