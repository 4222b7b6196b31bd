package be.woonspoor.insight;

import static be.woonspoor.security.Role.ADMINISTRATION;
import static be.woonspoor.security.Role.TEAMLEAD;
import static be.woonspoor.security.Role.WOONCOACH;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code GET /api/tasks/cards?ids=…}: whom each task in the list is about. Only for tasks that the
 * user may see; the name never enters the engine.
 */
@RestController
class TaskCards {

  private static final int MOST = 100;

  private final OpenTasks tasks;
  private final CaseFiles files;

  TaskCards(OpenTasks tasks, CaseFiles files) {
    this.tasks = tasks;
    this.files = files;
  }

  /** What a card shows. */
  record Card(String caseNumber, String clientName) {}

  @GetMapping("/api/tasks/cards")
  Map<String, Card> cards(@RequestParam List<String> ids) {
    if (ids.size() > MOST) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "Vraag ten hoogste " + MOST + " taken tegelijk.");
    }
    if (ids.isEmpty()) {
      return Map.of();
    }
    var user = CurrentUser.get();
    var onlyOwn = !user.is(WOONCOACH, TEAMLEAD, ADMINISTRATION);
    var cases = tasks.casesOf(ids, user.id(), onlyOwn);
    var names = files.names(cases.values());
    var cards = new HashMap<String, Card>();
    cases.forEach(
        (task, number) -> {
          if (names.containsKey(number)) {
            cards.put(task, new Card(number, names.get(number)));
          }
        });
    return cards;
  }
}
