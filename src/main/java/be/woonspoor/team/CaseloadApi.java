package be.woonspoor.team;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/team/caseload}: who carries how much. */
@RestController
class CaseloadApi {

  private final Caseloads caseloads;

  CaseloadApi(Caseloads caseloads) {
    this.caseloads = caseloads;
  }

  @GetMapping("/api/team/caseload")
  List<Caseload> caseload() {
    return caseloads.all();
  }
}
