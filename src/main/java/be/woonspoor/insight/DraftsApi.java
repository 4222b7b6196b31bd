package be.woonspoor.insight;

import be.woonspoor.casefile.Drafts;
import be.woonspoor.engine.OpenForms;
import be.woonspoor.security.CurrentUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/drafts}: keeps what somebody types into a form until it is submitted, for that person
 * only. What is kept was held against nothing yet: the form guard does that at the submit.
 */
@RestController
class DraftsApi {

  static final int LONGEST = 100_000;

  /** Whose words they are, for a page that can outlive a login. */
  private static final String AUTHOR = "X-WOONSPOOR-USER";

  private static final TypeReference<LinkedHashMap<String, Object>> VALUES =
      new TypeReference<>() {};

  private final Drafts drafts;
  private final OpenForms forms;
  private final ObjectMapper json;

  DraftsApi(Drafts drafts, OpenForms forms, ObjectMapper json) {
    this.drafts = drafts;
    this.forms = forms;
    this.json = json;
  }

  /**
   * What a form is to be given.
   *
   * @param user who is logged in
   * @param form the id of the form
   * @param savedAt absent when nothing was kept
   */
  record Kept(String user, String form, Optional<Instant> savedAt, Map<String, Object> values) {}

  /** When it was kept. */
  record Saved(Instant savedAt) {}

  private record Open(Drafts.Place place, OpenForms.OpenForm form) {}

  @GetMapping("/api/drafts/tasks/{id}")
  ResponseEntity<Kept> ofTask(@PathVariable String id, HttpServletRequest request) {
    return kept(task(id), request);
  }

  @GetMapping("/api/drafts/starts/{id}")
  ResponseEntity<Kept> ofStart(@PathVariable String id, HttpServletRequest request) {
    return kept(start(id), request);
  }

  @PutMapping("/api/drafts/tasks/{id}")
  Saved keepForTask(
      @PathVariable String id,
      @RequestHeader(AUTHOR) Optional<String> author,
      @RequestBody String values) {
    mustBe(author);
    return keep(task(id), values);
  }

  @PutMapping("/api/drafts/starts/{id}")
  Saved keepForStart(
      @PathVariable String id,
      @RequestHeader(AUTHOR) Optional<String> author,
      @RequestBody String values) {
    mustBe(author);
    return keep(start(id), values);
  }

  /** A page may still lie open of somebody who has logged out meanwhile. */
  private static void mustBe(Optional<String> author) {
    if (author.filter(user -> !user.equals(CurrentUser.get().id())).isPresent()) {
      throw new SomebodyElse();
    }
  }

  @DeleteMapping("/api/drafts/tasks/{id}")
  ResponseEntity<Void> forgetTask(@PathVariable String id) {
    return forget(task(id));
  }

  @DeleteMapping("/api/drafts/starts/{id}")
  ResponseEntity<Void> forgetStart(@PathVariable String id) {
    return forget(start(id));
  }

  private ResponseEntity<Kept> kept(Open open, HttpServletRequest request) {
    // makes sure that the browser has the token that it needs to keep something
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken();
    }
    var user = CurrentUser.get().id();
    var draft = drafts.find(user, open.place());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Kept(
                user,
                open.form().formId(),
                draft.map(Drafts.Draft::savedAt),
                draft.map(Drafts.Draft::values).orElse(Map.of())));
  }

  private Saved keep(Open open, String sent) {
    if (sent.length() > LONGEST) {
      throw new NotKept("Dit is te veel om te bewaren.");
    }
    Map<String, Object> values;
    try {
      values = json.readValue(sent, VALUES);
    } catch (JsonProcessingException e) {
      throw new NotKept("Dit is geen ingevuld formulier.");
    }
    if (values == null) {
      throw new NotKept("Dit is geen ingevuld formulier.");
    }
    values.keySet().retainAll(open.form().inputs());
    return new Saved(drafts.keep(CurrentUser.get().id(), open.place(), values));
  }

  private ResponseEntity<Void> forget(Open open) {
    drafts.forget(CurrentUser.get().id(), open.place());
    return ResponseEntity.noContent().build();
  }

  /** Who was typing when the task went away may still keep the last words of it. */
  private Open task(String id) {
    return forms
        .ofTask(id)
        .map(form -> new Open(Drafts.Place.ofTask(id, form.formId(), form.caseNumber()), form))
        .or(
            () ->
                drafts
                    .place(CurrentUser.get().id(), "task:" + id)
                    .flatMap(
                        place -> forms.ofForm(place.formId()).map(form -> new Open(place, form))))
        .orElseThrow(NoSuchForm::new);
  }

  private Open start(String id) {
    var form = forms.ofStart(id).orElseThrow(NoSuchForm::new);
    return new Open(Drafts.Place.ofStart(form.formId()), form);
  }

  @ExceptionHandler
  ProblemDetail unknown(NoSuchForm absent) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, "Dit formulier is er niet of niet meer.");
  }

  @ExceptionHandler
  ProblemDetail refused(NotKept refused) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
  }

  @ExceptionHandler
  ProblemDetail refused(SomebodyElse refused) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT, "Iemand anders is nu aangemeld: dit is niet bewaard.");
  }

  private static final class SomebodyElse extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private static final class NoSuchForm extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private static final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotKept(String sentence) {
      super(sentence);
    }
  }
}
