package be.woonspoor.insight;

import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import be.woonspoor.casefile.CaseFile;
import be.woonspoor.engine.CaseNumber;
import be.woonspoor.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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

  private final CaseRights rights;
  private final CaseAccess access;
  private final CaseView view;
  private final CasePapers papers;
  private final CaseTimeline timeline;
  private final RequestsView requests;

  CasePage(
      CaseRights rights,
      CaseAccess access,
      CaseView view,
      CasePapers papers,
      CaseTimeline timeline,
      RequestsView requests) {
    this.requests = requests;
    this.rights = rights;
    this.access = access;
    this.view = view;
    this.papers = papers;
    this.timeline = timeline;
  }

  /** The form on the start page. */
  @GetMapping("/dossier")
  String open(@RequestParam(defaultValue = "") String nummer, HttpServletResponse response) {
    var number = nummer.strip().toUpperCase(Locale.ROOT);
    return CaseNumber.isValid(number) ? "redirect:/dossier/" + number : notFound(response);
  }

  /**
   * @param kader present when the page is shown inside Tasklist, which has its own header
   * @param asked what to show of the timeline
   */
  @GetMapping("/dossier/{caseNumber}")
  String show(
      @PathVariable String caseNumber,
      @RequestParam Optional<String> kader,
      @RequestParam MultiValueMap<String, String> asked,
      HttpServletResponse response,
      Model model) {
    var user = CurrentUser.get();
    var file = rights.file(caseNumber, user);
    if (file.isEmpty()) {
      return notFound(response);
    }
    model.addAttribute("framed", kader.isPresent());
    model.addAttribute("mayAsk", user.is(WOONCOACH));
    fill(model, file.get(), user, asked, response);
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
    var file = rights.file(caseNumber, user);
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
      fill(model, file.get(), user, new LinkedMultiValueMap<>(), response);
      return "dossier";
    }
    access.log(caseNumber, user.id(), reason);
    return "redirect:/dossier/" + caseNumber + (kader.isPresent() ? "?kader=1" : "");
  }

  private void fill(
      Model model,
      CaseFile file,
      CurrentUser user,
      MultiValueMap<String, String> asked,
      HttpServletResponse response) {
    var number = file.caseNumber();
    view.fill(model, file, rights.mayReadNotes(number, user), user.is(TEAMLEAD));
    model.addAttribute("papers", papers.of(number, user));
    requests.fill(model, number, rights.mayReadNotes(number, user));
    var question = TimelineQuestion.of(TimelineQuestion.Words.PAGES, asked);
    TimelinePage.choices(model, timeline, number, question, user, response);
    if (!question.isWrong()) {
      model.addAttribute("shown", timeline.page(number, question, user));
    }
  }

  private static String notFound(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return "error/404";
  }
}
