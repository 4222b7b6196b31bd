package be.woonspoor.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/team/caseload}: who carries how much, today or at the end of another day. */
@RestController
class CaseloadApi {

  private final Caseloads caseloads;

  CaseloadApi(Caseloads caseloads) {
    this.caseloads = caseloads;
  }

  @GetMapping("/api/team/caseload")
  List<Caseload> caseload(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
    return on.map(caseloads::on).orElseGet(caseloads::all);
  }
}
