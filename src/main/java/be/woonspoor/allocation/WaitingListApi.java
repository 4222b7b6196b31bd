package be.woonspoor.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/waiting-list}: who waits, in the order in which places go. */
@RestController
class WaitingListApi {

  private final WaitingList list;

  WaitingListApi(WaitingList list) {
    this.list = list;
  }

  /** One line of the list; {@code pausedUntil} is left out for who does not pause. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(String caseNumber, Instant completeSince, int position, Instant pausedUntil) {}

  @GetMapping("/api/waiting-list")
  List<Line> all() {
    return list.all().stream()
        .map(
            w ->
                new Line(
                    w.caseNumber(), w.completeSince(), w.position(), w.pausedUntil().orElse(null)))
        .toList();
  }
}
