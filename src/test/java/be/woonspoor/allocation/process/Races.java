package be.woonspoor.allocation.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.Place;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.EngineDoor;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of races share: people at the doors, and what whoever comes second reads. */
abstract class Races extends AllocationPaths {

  static final int ROUNDS = 2;
  static final Map<String, Object> ACCEPTED = Map.of("talkedAt", "HOME", "reply", "ACCEPTED");

  private static final List<EngineDoor> doors = new ArrayList<>();

  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  void oneWon(List<Http.Answer> answers) {
    assertThat(answers.stream().filter(this::won).count()).isEqualTo(1);
  }

  /** Whoever did not win reads a sentence, and never of a failure. */
  boolean won(Http.Answer answer) {
    if (answer.isGood()) {
      return true;
    }
    assertThat(answer.status()).as("%s", answer.body()).isIn(404, 409);
    var sentence = answer.body().path("message").asText(answer.body().path("detail").asText());
    assertThat(sentence)
        .isIn(
            "Deze taak is er niet meer: ze is al afgewerkt of vervallen.",
            "Iemand anders was net bezig met hetzelfde. Kijk opnieuw en probeer het nog eens.",
            "Dit dossier wacht niet op een beslissing van de verhuurder.",
            "Dit dossier wacht niet op een aanbod: er is geen plaats, of er loopt al een aanbod.");
    return false;
  }

  /** Logging in takes a while: everybody stays logged in. */
  List<EngineDoor> doors() {
    if (doors.isEmpty()) {
      doors.add(EngineDoor.basic(url(), "coach1"));
      doors.add(EngineDoor.webapps(url(), "coach2"));
      doors.add(EngineDoor.basic(url(), "coach3"));
      doors.add(EngineDoor.webapps(url(), "coach4"));
    }
    return doors;
  }

  static List<Callable<Http.Answer>> submits(
      List<EngineDoor> doors, String task, Map<String, Object> values) {
    return doors.stream()
        .<Callable<Http.Answer>>map(door -> () -> door.submit(task, values))
        .toList();
  }

  Http api(String user) {
    return new Http(url(), user, DemoTeam.PASSWORD);
  }

  String url() {
    return "http://localhost:" + port;
  }

  Place.State placeState(Journey journey) {
    return jdbc.sql(
            """
            select state from woonspoor.place where case_number = :number
            order by number desc limit 1
            """)
        .param("number", journey.caseNumber())
        .query(Place.State.class)
        .single();
  }

  long decisions(Journey journey, String decision) {
    return receipts.of(journey.caseNumber()).stream()
        .filter(receipt -> receipt.decision().equals(decision))
        .count();
  }
}
