package be.woonspoor.allocation.process;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.engine.FieldError;
import be.woonspoor.engine.FormRefused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/cases/{caseNumber}/landlord-letters}: a letter of a landlord, as on the start
 * form and checked by it.
 */
@RestController
class LandlordLettersApi {

  private static final String CASE_NUMBER = "caseNumber";
  private static final Map<String, String> FORM_FIELDS =
      Map.of(
          "kind", "letterKind",
          "address", "dwellingAddress",
          "decision", "landlordDecision",
          "reason", "decisionReason",
          "note", "letterNote");

  private final CaseFiles files;
  private final FormService forms;
  private final RepositoryService repository;

  LandlordLettersApi(CaseFiles files, FormService forms, RepositoryService repository) {
    this.files = files;
    this.forms = forms;
    this.repository = repository;
  }

  /** The case that the letter is kept in. */
  record Kept(String caseNumber, String status) {}

  @PostMapping("/api/cases/{caseNumber}/landlord-letters")
  ResponseEntity<Kept> register(
      @PathVariable String caseNumber, @RequestBody Map<String, Object> letter) {
    files.get(caseNumber);
    var values = new HashMap<String, Object>();
    letter.forEach((field, value) -> values.put(FORM_FIELDS.getOrDefault(field, field), value));
    values.put(CASE_NUMBER, caseNumber);
    var process =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(RegisterLandlordLetterProcess.KEY)
            .latestVersion()
            .singleResult();
    forms.submitStartForm(process.getId(), values);
    return ResponseEntity.status(HttpStatus.CREATED).body(new Kept(caseNumber, "KEPT"));
  }

  /** A letter that can't be right is 400; one that nothing waits for is 409. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(FormRefused refusal) {
    var unawaited =
        refusal.errors().stream().filter(error -> error.field().equals(CASE_NUMBER)).findFirst();
    if (unawaited.isPresent()) {
      return answer(HttpStatus.CONFLICT, unawaited.get().message(), List.of());
    }
    return answer(
        HttpStatus.BAD_REQUEST,
        "De brief klopt niet. Er is niets bewaard.",
        refusal.errors().stream()
            .map(error -> new FieldError(apiField(error.field()), error.message()))
            .toList());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(NoSuchCase unknown) {
    return answer(HttpStatus.NOT_FOUND, "Er is geen dossier met dit nummer.", List.of());
  }

  private static String apiField(String formField) {
    return FORM_FIELDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(formField))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(formField);
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String sentence, List<FieldError> errors) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
