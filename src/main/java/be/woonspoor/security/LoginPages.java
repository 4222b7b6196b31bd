package be.woonspoor.security;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.DESIGNER;
import static be.woonspoor.security.Role.OPERATOR;
import static be.woonspoor.security.Role.REFERRER;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages before and around the work: login, the way to one's applications, and a closed door.
 */
@Controller
class LoginPages {

  private static final Way TASKS =
      new Way(
          "/camunda/app/tasklist/default/",
          "Takenlijst",
          "Uw taken, formulieren en het starten van een nieuwe aanmelding of melding.");
  private static final Way DRAFTS =
      new Way("/concepten", "Concepten", "Wat u typte en nog niet afwerkte.");
  private static final Way COCKPIT =
      new Way(
          "/camunda/app/cockpit/default/",
          "Cockpit",
          "Waar elk dossier staat, wat wacht en wat vastloopt.");
  private static final Way AGENDA =
      new Way(
          "/agenda", "Agenda", "Uw afspraken en taken in de agenda van uw telefoon of computer.");
  private static final Way ACCOUNTS =
      new Way("/camunda/app/admin/default/", "Accounts", "Gebruikers en hun rollen beheren.");
  private static final Way HANDOVER =
      new Way("/overdracht", "Overdracht", "Wie u vervangt, en per dossier wat u moet weten.");
  private static final Way MANAGEMENT =
      new Way(
          "/beheer",
          "Beheer",
          "Gemiste mijlpalen; coaches, normen, verhuurders en plaatsen, met hun geschiedenis.");
  private static final Way FIGURES =
      new Way(
          "/beheer/cijfers", "Cijfers", "Hoe het gaat, in cijfers, en de verslagen van een jaar.");
  private static final Way API =
      new Way("/api/openapi", "Koppelingen", "De beschrijving van de API voor partners (OpenAPI).");

  /** One thing to go to. */
  record Way(String address, String name, String purpose) {}

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/")
  String start(Model model) {
    var user = CurrentUser.get();
    model.addAttribute("user", user.id());
    model.addAttribute(
        "roles", user.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", ")));
    model.addAttribute("ways", waysOf(user));
    model.addAttribute("opensFiles", user.is(WOONCOACH, TEAMLEAD, ADMINISTRATION));
    model.addAttribute("designs", user.is(DESIGNER));
    return "start";
  }

  private static List<Way> waysOf(CurrentUser user) {
    var ways = new ArrayList<Way>();
    if (user.is(WOONCOACH, TEAMLEAD, ADMINISTRATION, REFERRER)) {
      ways.add(TASKS);
      ways.add(DRAFTS);
    }
    if (user.is(WOONCOACH, TEAMLEAD)) {
      ways.add(AGENDA);
    }
    if (user.is(TEAMLEAD, OPERATOR)) {
      ways.add(COCKPIT);
    }
    if (user.is(WOONCOACH, TEAMLEAD)) {
      ways.add(HANDOVER);
    }
    if (user.is(TEAMLEAD)) {
      ways.add(MANAGEMENT);
      ways.add(FIGURES);
    }
    if (user.is(OPERATOR)) {
      ways.add(ACCOUNTS);
    }
    if (user.is(OPERATOR, REFERRER, DESIGNER)) {
      ways.add(API);
    }
    return ways;
  }

  /** Shown in place of a page that the user may not open, whatever the method of the request. */
  @RequestMapping("/geen-toegang")
  String closed() {
    return "geen-toegang";
  }
}
