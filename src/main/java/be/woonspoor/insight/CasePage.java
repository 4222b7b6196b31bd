package be.woonspoor.insight;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import be.woonspoor.casefile.CaseFile;
import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.security.CurrentUser;
import be.woonspoor.team.CaseTeam;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a case. The team lead reads everything; the administration all but notes; a coach the
 * notes of the own cases, and of others after giving a reason. For everybody else the page does not
 * exist.
 */
@Controller
class CasePage {

  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;

  private final CaseFiles files;
  private final CaseTeam team;
  private final CaseAccess access;
  private final CaseView view;

  CasePage(CaseFiles files, CaseTeam team, CaseAccess access, CaseView view) {
    this.files = files;
    this.team = team;
    this.access = access;
    this.view = view;
  }

  /** The form on the start page. */
  @GetMapping("/dossier")
  String open(@RequestParam(defaultValue = "") String nummer, HttpServletResponse response) {
    var number = nummer.strip().toUpperCase(Locale.ROOT);
    return CaseNumber.isValid(number) ? "redirect:/dossier/" + number : notFound(response);
  }

  /**
   * @param kader present when the page is shown inside Tasklist, which has its own header
   */
  @GetMapping("/dossier/{caseNumber}")
  String show(
      @PathVariable String caseNumber,
      @RequestParam Optional<String> kader,
      HttpServletResponse response,
      Model model) {
    var user = CurrentUser.get();
    var file = readable(caseNumber, user);
    if (file.isEmpty()) {
      return notFound(response);
    }
    model.addAttribute("framed", kader.isPresent());
    model.addAttribute("mayAsk", user.is(WOONCOACH));
    view.fill(model, file.get(), mayReadNotes(caseNumber, user), user.is(TEAMLEAD));
    return "dossier";
  }

  /** A coach says why the notes of a colleague's case are needed. */
  @PostMapping("/dossier/{caseNumber}/inzage")
  String giveReason(
      @PathVariable String caseNumber,
      @RequestParam(defaultValue = "") String reden,
      @RequestParam Optional<String> kader,
      HttpServletResponse response,
      Model model) {
    var user = CurrentUser.get();
    var file = readable(caseNumber, user);
    if (file.isEmpty()) {
      return notFound(response);
    }
    var reason = reden.strip();
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      model.addAttribute("framed", kader.isPresent());
      model.addAttribute("mayAsk", true);
      model.addAttribute(
          "reasonError",
          "Geef in %d tot %d tekens aan waarom u de notities nodig hebt."
              .formatted(SHORTEST_REASON, LONGEST_REASON));
      model.addAttribute("reason", reason);
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      view.fill(model, file.get(), mayReadNotes(caseNumber, user), false);
      return "dossier";
    }
    access.log(caseNumber, user.id(), reason);
    return "redirect:/dossier/" + caseNumber + (kader.isPresent() ? "?kader=1" : "");
  }

  private Optional<CaseFile> readable(String caseNumber, CurrentUser user) {
    if (!user.is(WOONCOACH, TEAMLEAD, ADMINISTRATION) || !CaseNumber.isValid(caseNumber)) {
      return Optional.empty();
    }
    return files.find(caseNumber);
  }

  private boolean mayReadNotes(String caseNumber, CurrentUser user) {
    return user.is(TEAMLEAD)
        || (user.is(WOONCOACH)
            && (team.isCoachedBy(caseNumber, user.id())
                || access.hasReasonToday(caseNumber, user.id())));
  }

  private static String notFound(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return "error/404";
  }
}
