package be.woonspoor.insight;

import be.woonspoor.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A period of a case on one page, in the order in which it happened: to read and to print. */
@Controller
class TimelinePage {

  private final CaseRights rights;
  private final CaseTimeline timeline;

  TimelinePage(CaseRights rights, CaseTimeline timeline) {
    this.rights = rights;
    this.timeline = timeline;
  }

  @GetMapping("/dossier/{caseNumber}/verloop")
  String story(
      @PathVariable String caseNumber,
      @RequestParam MultiValueMap<String, String> asked,
      HttpServletResponse response,
      Model model) {
    var user = CurrentUser.get();
    var file = rights.file(caseNumber, user);
    if (file.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "error/404";
    }
    var question = TimelineQuestion.of(TimelineQuestion.Words.PAGES, asked);
    model.addAttribute("file", file.get());
    model.addAttribute("framed", asked.containsKey("kader"));
    choices(model, timeline, caseNumber, question, user, response);
    if (!question.isWrong()) {
      model.addAttribute("shown", timeline.story(caseNumber, question, user));
    }
    return "verloop";
  }

  /** What the fields to choose with need; a question that makes no sense is a 400. */
  static void choices(
      Model model,
      CaseTimeline timeline,
      String caseNumber,
      TimelineQuestion question,
      CurrentUser user,
      HttpServletResponse response) {
    model.addAttribute("question", question);
    model.addAttribute("kinds", CaseTimeline.kinds());
    model.addAttribute("people", timeline.people(caseNumber, user));
    if (question.isWrong()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
