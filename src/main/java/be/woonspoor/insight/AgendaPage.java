package be.woonspoor.insight;

import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import be.woonspoor.engine.Terms;
import be.woonspoor.security.Accounts;
import be.woonspoor.security.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where coaches and the lead subscribe to their calendar, and the calendar itself. */
@Controller
class AgendaPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final AgendaFeeds feeds;
  private final AgendaHistory history;
  private final Agenda agenda;
  private final Accounts accounts;

  AgendaPage(AgendaFeeds feeds, AgendaHistory history, Agenda agenda, Accounts accounts) {
    this.feeds = feeds;
    this.history = history;
    this.agenda = agenda;
    this.accounts = accounts;
  }

  @GetMapping("/agenda")
  String show(Model model) {
    feeds
        .of(CurrentUser.get().id())
        .ifPresent(
            feed -> {
              model.addAttribute("since", feed.since().atZone(Terms.BELGIUM).format(DAY));
              model.addAttribute("details", feed.details());
            });
    return "agenda";
  }

  /** Makes a new address and shows it, this once. */
  @PostMapping("/agenda")
  String open(@RequestParam(defaultValue = "false") boolean details, Model model) {
    var token = feeds.open(CurrentUser.get().id(), details);
    var address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/agenda/" + token + ".ics")
            .toUriString();
    model.addAttribute("address", address);
    return show(model);
  }

  @PostMapping("/agenda/intrekken")
  String revoke() {
    feeds.revoke(CurrentUser.get().id());
    return "redirect:/agenda";
  }

  /** The calendar behind a secret address; gone when revoked or when the account lost its role. */
  @GetMapping("/agenda/{token}.ics")
  ResponseEntity<String> feed(@PathVariable String token) {
    return feeds
        .byToken(token)
        .filter(feed -> works(feed.userId()))
        .map(
            feed ->
                ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .cacheControl(CacheControl.noStore())
                    .body(
                        AgendaCalendar.write(
                            history.tell(feed, agenda.of(feed.userId(), feed.details())))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private boolean works(String userId) {
    var roles = accounts.rolesOf(userId);
    return roles.contains(WOONCOACH) || roles.contains(TEAMLEAD);
  }
}
