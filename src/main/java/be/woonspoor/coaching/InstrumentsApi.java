package be.woonspoor.coaching;

import be.woonspoor.engine.FieldError;
import be.woonspoor.security.CurrentUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/coaching/instruments}: the scales by which domains are looked at. The lead brings in
 * another one, or another version; those that reviews were held with stay.
 */
@RestController
@RequestMapping("/api/coaching/instruments")
class InstrumentsApi {

  private final ScoringInstruments instruments;

  InstrumentsApi(ScoringInstruments instruments) {
    this.instruments = instruments;
  }

  /** An instrument as the API tells and takes it; steps by the code of the domain. */
  record Instrument(
      String id,
      Integer version,
      String title,
      LocalDate inUseFrom,
      Map<String, List<String>> steps) {}

  /** Fields that can't be accepted. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<FieldError> errors;

    Refused(List<FieldError> errors) {
      super("the instrument is refused");
      this.errors = errors;
    }
  }

  @GetMapping
  List<Instrument> all() {
    return instruments.all().stream().map(InstrumentsApi::told).toList();
  }

  @PostMapping
  ResponseEntity<Instrument> register(@RequestBody Instrument posted) {
    var errors = new ArrayList<FieldError>();
    var instrument = read(posted, errors);
    if (posted.inUseFrom() == null) {
      errors.add(new FieldError("inUseFrom", "Vul dit veld in."));
    } else {
      instruments.problems(instrument, posted.inUseFrom()).stream()
          .map(problem -> new FieldError(problem.field(), problem.sentence()))
          .forEach(errors::add);
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    instruments.register(instrument, posted.inUseFrom(), CurrentUser.get().id());
    return ResponseEntity.status(HttpStatus.CREATED).body(posted);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    return answer(HttpStatus.BAD_REQUEST, refused.errors);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(CoachingRefused refused) {
    return answer(
        HttpStatus.CONFLICT, List.of(new FieldError(refused.field(), refused.sentence())));
  }

  private static ScoringInstrument read(Instrument posted, List<FieldError> errors) {
    var steps = new EnumMap<LifeDomain, List<String>>(LifeDomain.class);
    if (posted.steps() != null) {
      posted
          .steps()
          .forEach(
              (code, words) ->
                  domain(code)
                      .ifPresentOrElse(
                          domain -> steps.put(domain, words == null ? List.of() : words),
                          () ->
                              errors.add(
                                  new FieldError("steps." + code, "Dit domein bestaat niet."))));
    }
    return new ScoringInstrument(
        posted.id() == null ? "" : posted.id(),
        posted.version() == null ? 0 : posted.version(),
        posted.title(),
        steps);
  }

  private static Optional<LifeDomain> domain(String code) {
    return Arrays.stream(LifeDomain.values())
        .filter(domain -> domain.name().equals(code))
        .findFirst();
  }

  private static Instrument told(ScoringInstruments.Registered registered) {
    var instrument = registered.instrument();
    var steps = new LinkedHashMap<String, List<String>>();
    for (var domain : LifeDomain.values()) {
      steps.put(domain.name(), instrument.steps().get(domain));
    }
    return new Instrument(
        instrument.id(), instrument.version(), instrument.title(), registered.inUseFrom(), steps);
  }

  private static ResponseEntity<ProblemDetail> answer(HttpStatus status, List<FieldError> errors) {
    var problem =
        ProblemDetail.forStatusAndDetail(status, "Dit instrument klopt niet. Er is niets bewaard.");
    problem.setProperty("errors", errors);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
