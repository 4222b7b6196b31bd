package be.woonspoor.insight;

import be.woonspoor.casefile.CaseStory;
import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.FieldError;
import be.woonspoor.security.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/cases/{caseNumber}/timeline}: what happened in a case, with the rights of its
 * page. Filters: {@code kind} (more than once), {@code from}, {@code to} (days), {@code by}
 * (account, or {@code systeem}), {@code order} ({@code newest} or {@code oldest}), {@code page}
 * from 0.
 */
@RestController
class TimelineApi {

  private final CaseRights rights;
  private final CaseTimeline timeline;
  private final StaffNames names;

  TimelineApi(CaseRights rights, CaseTimeline timeline, StaffNames names) {
    this.rights = rights;
    this.timeline = timeline;
    this.names = names;
  }

  /** An answer as a person read it. */
  record Answer(String field, String label, Object value) {}

  /** What an answer was before. */
  record Correction(Instant at, String by, String field, String label, Object was) {}

  /**
   * One thing that happened. What the reader may not read is absent.
   *
   * @param document where the letter can be opened with a session
   */
  record Event(
      Instant at,
      Timeline.Kind kind,
      String by,
      String byName,
      String title,
      Optional<String> text,
      List<Answer> answers,
      List<Correction> corrections,
      Optional<String> document) {}

  /** A page of fifty. */
  record Page(int page, int pages, int total, List<Event> events) {}

  @GetMapping("/api/cases/{caseNumber}/timeline")
  Page read(@PathVariable String caseNumber, @RequestParam MultiValueMap<String, String> asked) {
    var user = CurrentUser.get();
    rights.file(caseNumber, user).orElseThrow(NoSuchCase::new);
    var question = TimelineQuestion.of(TimelineQuestion.Words.API, asked);
    if (question.isWrong()) {
      throw new NotUnderstood(question.errors());
    }
    var read = timeline.events(caseNumber, question, user);
    var name = names.lookUp();
    return new Page(
        question.page(),
        (read.total() + TimelineQuestion.PAGE - 1) / TimelineQuestion.PAGE,
        read.total(),
        read.events().stream()
            .map(event -> event(caseNumber, event, name.apply(event.by()), user))
            .toList());
  }

  private Event event(String caseNumber, CaseStory.Event event, String name, CurrentUser user) {
    return new Event(
        event.at(),
        event.kind(),
        event.by(),
        name,
        timeline.title(event),
        Optional.of(event.text()).filter(text -> !text.isEmpty()),
        event.record().stream()
            .flatMap(record -> record.answers().stream())
            .map(answer -> new Answer(answer.field(), answer.label(), answer.shown()))
            .toList(),
        event.corrections().stream()
            .flatMap(
                correction ->
                    correction.changes().stream()
                        .map(
                            change ->
                                new Correction(
                                    correction.at(),
                                    correction.by(),
                                    change.field(),
                                    change.label(),
                                    change.was())))
            .toList(),
        event
            .document()
            .filter(id -> rights.mayOpen(caseNumber, id, user))
            .map(id -> "/dossier/" + caseNumber + "/documenten/" + id));
  }

  @ExceptionHandler
  ProblemDetail unknown(NoSuchCase absent) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, "Er is geen dossier met dit nummer.");
  }

  @ExceptionHandler
  ProblemDetail notUnderstood(NotUnderstood wrong) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "Deze vraag over het verloop klopt niet.");
    problem.setProperty("errors", wrong.errors);
    return problem;
  }

  private static final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    NotUnderstood(List<FieldError> errors) {
      this.errors = errors;
    }
  }
}
