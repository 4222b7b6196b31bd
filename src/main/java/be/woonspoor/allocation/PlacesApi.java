package be.woonspoor.allocation;

import be.woonspoor.engine.FieldError;
import be.woonspoor.security.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/places/{year}}: how many places a year has; the lead may change it, with a reason.
 */
@RestController
@RequestMapping("/api/places/{year:2[0-9]{3}}")
class PlacesApi {

  private static final int MOST = 10_000;
  private static final int LONGEST_REASON = 500;

  private final PlaceDesk desk;

  PlacesApi(PlaceDesk desk) {
    this.desk = desk;
  }

  /** What the API tells of a year. */
  record Year(int year, int total, int reserved, int committed, int free) {

    private static Year of(PlaceYear year) {
      return new Year(year.year(), year.total(), year.reserved(), year.committed(), year.free());
    }
  }

  @GetMapping
  Year places(@PathVariable int year) {
    return Year.of(desk.of(year));
  }

  @PutMapping
  Year change(@PathVariable int year, @RequestBody Map<String, Object> body) {
    var errors = new ArrayList<FieldError>();
    if (!(body.get("total") instanceof Integer total && total >= 0 && total <= MOST)) {
      errors.add(new FieldError("total", "Een geheel getal van 0 tot " + MOST + "."));
    }
    if (!(body.get("reason") instanceof String reason && !reason.isBlank())) {
      errors.add(new FieldError("reason", "Vul de reden in."));
    } else if (reason.strip().length() > LONGEST_REASON) {
      errors.add(new FieldError("reason", "Hoogstens " + LONGEST_REASON + " tekens."));
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    return Year.of(
        desk.changeTotal(
            year,
            (Integer) body.get("total"),
            ((String) body.get("reason")).strip(),
            CurrentUser.get().id()));
  }

  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    private Refused(List<FieldError> errors) {
      super(errors.size() + " fields are wrong");
      this.errors = errors;
    }
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "Niet alles is goed ingevuld; er is niets gewijzigd.");
    problem.setProperty("errors", refused.errors);
    return ResponseEntity.badRequest().body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLow(TotalTooLow refused) {
    var sentence =
        "Er zijn al "
            + Dutch.count(refused.taken(), "plaats", "plaatsen")
            + " gereserveerd of toegekend; minder kan niet.";
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .body(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence));
  }
}
