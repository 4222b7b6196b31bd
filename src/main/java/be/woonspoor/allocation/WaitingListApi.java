package be.woonspoor.allocation;

import be.woonspoor.security.CurrentUser;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/waiting-list}: who waits, in the order in which places go; the lead may deviate from
 * it, with a reason.
 */
@RestController
@RequestMapping("/api/waiting-list")
class WaitingListApi {

  private final WaitingList list;
  private final PlaceDesk desk;

  WaitingListApi(WaitingList list, PlaceDesk desk) {
    this.list = list;
    this.desk = desk;
  }

  /**
   * One line of the list; {@code pausedUntil} is left out for who does not pause, {@code
   * aheadSince} for who waits for the own turn.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String caseNumber,
      Instant completeSince,
      int position,
      Instant pausedUntil,
      Instant aheadSince) {

    private static Line of(Waiting waiting) {
      return new Line(
          waiting.caseNumber(),
          waiting.completeSince(),
          waiting.position(),
          waiting.pausedUntil().orElse(null),
          waiting.aheadSince().orElse(null));
    }
  }

  @GetMapping
  List<Line> all() {
    return list.all().stream().map(Line::of).toList();
  }

  @PutMapping("/{caseNumber}/deviation")
  List<Line> putAhead(@PathVariable String caseNumber, @RequestBody Map<String, Object> body) {
    desk.putAhead(caseNumber, PlaceInput.reason(body), CurrentUser.get().id());
    return all();
  }

  @DeleteMapping("/{caseNumber}/deviation")
  List<Line> putBack(@PathVariable String caseNumber, @RequestBody Map<String, Object> body) {
    desk.putBack(caseNumber, PlaceInput.reason(body), CurrentUser.get().id());
    return all();
  }

  @ExceptionHandler
  ProblemDetail absent(NotOnTheList absent) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT,
        "Dit dossier staat niet op de wachtlijst, pauzeert, of wacht al op zijn eigen beurt.");
  }

  @ExceptionHandler
  ProblemDetail refused(PlaceInput.Refused refused) {
    return refused.problem();
  }
}
