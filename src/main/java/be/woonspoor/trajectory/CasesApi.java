package be.woonspoor.trajectory;

import be.woonspoor.casefile.NoSuchCase;
import be.woonspoor.casefile.ReceiptAudit;
import be.woonspoor.casefile.ReceiptChains;
import be.woonspoor.casefile.Receipts;
import be.woonspoor.security.CurrentUser;
import be.woonspoor.security.Role;
import be.woonspoor.team.CaseTeam;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/cases}: where cases stand, and why decisions came out as they did. */
@RestController
class CasesApi {

  private static final int PAGE = 50;

  private final Cases cases;
  private final Receipts receipts;
  private final ReceiptChains chains;
  private final ReceiptAudit audit;
  private final CaseTeam team;

  CasesApi(
      Cases cases, Receipts receipts, ReceiptChains chains, ReceiptAudit audit, CaseTeam team) {
    this.audit = audit;
    this.cases = cases;
    this.receipts = receipts;
    this.chains = chains;
    this.team = team;
  }

  /** The cases one may see, the newest first, fifty a page; pages count from 0. */
  @GetMapping("/api/cases")
  List<CaseSummary> list(
      @RequestParam Optional<Stage> stage,
      @RequestParam Optional<String> coach,
      @RequestParam(defaultValue = "0") int page) {
    if (page < 0) {
      throw new IllegalPage();
    }
    return cases.list(stage, coach, page, PAGE, viewer());
  }

  /** Where one case stands. */
  @GetMapping("/api/cases/{caseNumber}")
  CaseSummary get(@PathVariable String caseNumber) {
    return cases.get(caseNumber, viewer());
  }

  /**
   * Every decision of a case with its grounds, the newest first. The grounds hold income and ages,
   * so they are for the team lead and for whoever coaches the case.
   */
  @GetMapping("/api/cases/{caseNumber}/decisions")
  List<DecisionReceipt> decisions(@PathVariable String caseNumber) {
    cases.get(caseNumber, viewer());
    var user = CurrentUser.get();
    if (!user.is(Role.TEAMLEAD) && !team.isCoachedBy(caseNumber, user.id())) {
      throw new NoSuchCase();
    }
    return receipts.of(caseNumber).stream().map(DecisionReceipt::of).toList();
  }

  /**
   * Whether the receipts of a case are as they were written. It tells of no ground and no person,
   * so operators may ask too.
   */
  @GetMapping("/api/cases/{caseNumber}/decisions/verification")
  ReceiptChains.Verification verification(@PathVariable String caseNumber) {
    cases.get(caseNumber, new Cases.Viewer(CurrentUser.get().id(), false));
    return chains.verify(caseNumber);
  }

  /** The same for every case at once; it takes some seconds, and a minute for thousands. */
  @GetMapping("/api/decisions/verification")
  ReceiptAudit.Overview verification() {
    return audit.all();
  }

  @ExceptionHandler
  ProblemDetail unknown(NoSuchCase absent) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.NOT_FOUND, "Er is geen dossier met dit nummer.");
  }

  @ExceptionHandler
  ProblemDetail refused(IllegalPage refused) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "Een bladzijde kan niet voor nul beginnen.");
  }

  private static Cases.Viewer viewer() {
    var user = CurrentUser.get();
    var staff = user.is(Role.WOONCOACH, Role.TEAMLEAD, Role.ADMINISTRATION);
    return new Cases.Viewer(user.id(), !staff);
  }

  private static final class IllegalPage extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
