package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.coaching.ScoringInstrument;
import be.woonspoor.coaching.ScoringInstruments;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.form.FormDisplay;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another scale for the domains: brought in by the lead, and the past stays what it was. */
@WoonspoorTest
class ScoringInstrumentTests {

  private static final String PATH = "/api/coaching/instruments";

  /** Far ahead, so that no other test meets it. */
  private static final LocalDate CHANGE = LocalDate.of(2090, 1, 2);

  private static final ScoringInstrument.Ref OWN = new ScoringInstrument.Ref("woonspoor", 1);

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private ScoringInstruments instruments;
  @Autowired private Reviews reviews;
  @Autowired private CaseTeam team;
  @Autowired private FormDisplay display;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void backToNow() {
    Days.backToNow();
  }

  @Test
  void a_second_instrument_takes_over_and_old_reviews_are_read_with_the_old_words() {
    var journey = journeys.start("coaching", journeys.aCase());
    team.assign(journey.caseNumber(), "coach1", DemoTeam.LEAD);
    CoachingTests.aFocus(journey).with("focusDomains", List.of("FIN")).submit();
    journey.fires("ReviewDue");
    CoachingTests.aReview(journey)
        .with("discussed", List.of("FIN"))
        .with("domainFIN", "5")
        .submit();
    assertThat(posts(DemoTeam.LEAD, anInstrument()).status()).isEqualTo(201);
    assertThat(instruments.inUse().ref()).as("not before its day").isEqualTo(OWN);

    Days.goTo(CHANGE.plusDays(30));
    journey.fires("ReviewDue");
    var shown = display.of(journey.task("EvaluateCycle").getId(), "coach1").orElseThrow().values();
    assertThat(shown.get("stepsFIN"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .extracting("label")
        .containsExactly("Niet besproken", "1. laag", "2. midden", "3. hoog");
    assertThat(shown).as("a step of another scale").containsEntry("domainFIN", "NOT_DISCUSSED");
    assertThatThrownBy(
            () ->
                CoachingTests.aReview(journey)
                    .with("discussed", List.of("FIN"))
                    .with("domainFIN", "5")
                    .submit())
        .isInstanceOf(FormRefused.class);
    CoachingTests.aReview(journey)
        .with("discussed", List.of("FIN"))
        .with("domainFIN", "3")
        .submit();

    assertThat(reviews.of(journey.caseNumber()))
        .extracting(review -> review.instrument().id(), review -> review.domains())
        .containsExactly(
            tuple("ladder", Map.of(LifeDomain.FIN, 3)),
            tuple("woonspoor", Map.of(LifeDomain.FIN, 5)));
    assertThat(instruments.get(OWN).words(LifeDomain.FIN, 5)).contains("zelf in handen");
    assertThat(
            WebSession.of("http://localhost:" + port, "coach1")
                .get("/dossier/" + journey.caseNumber())
                .body())
        .contains("Een ladder", "hoog", "(andere schaal)");
  }

  @Test
  void what_cannot_be_used_is_refused_field_by_field_and_nothing_is_kept() {
    var wrong = anInstrument();
    wrong.put("id", "Met spaties");
    wrong.put("inUseFrom", "2020-01-01");
    wrong.put("steps", Map.of("FIN", List.of("enkel"), "TREATMENT", List.of("a", "b")));
    var answer = posts(DemoTeam.LEAD, wrong);

    assertThat(answer.status()).isEqualTo(400);
    var fields = new ArrayList<String>();
    answer.body().path("errors").forEach(error -> fields.add(error.path("field").asText()));
    assertThat(fields)
        .contains("id", "inUseFrom", "steps.FIN", "steps.WOON", "steps.TREATMENT")
        .doesNotContain("title");
    assertThat(http(DemoTeam.LEAD).get(PATH).body().toString()).doesNotContain("Met spaties");
  }

  @Test
  void a_version_is_written_once() {
    var again = anInstrument();
    again.put("id", "woonspoor");

    assertThat(posts(DemoTeam.LEAD, again).status()).isEqualTo(409);
    assertThatThrownBy(jdbc.sql("update woonspoor.scoring_instrument set title = 'anders'")::update)
        .hasMessageContaining("append-only");
    assertThat(instruments.get(OWN).steps()).containsOnlyKeys(LifeDomain.values());
  }

  @Test
  void only_the_lead_brings_one_in() {
    assertThat(posts("coach1", anInstrument()).status()).isEqualTo(403);
    assertThat(posts(DemoTeam.OFFICE, anInstrument()).status()).isEqualTo(403);
    assertThat(http("coach1").get(PATH).status()).isEqualTo(200);
    assertThat(http("referrer").get(PATH).status()).isEqualTo(403);
  }

  private static Map<String, Object> anInstrument() {
    var steps = new LinkedHashMap<String, Object>();
    for (var domain : LifeDomain.values()) {
      steps.put(domain.name(), List.of("laag", "midden", "hoog"));
    }
    var instrument = new LinkedHashMap<String, Object>();
    instrument.put("id", "ladder");
    instrument.put("version", 1);
    instrument.put("title", "Een ladder");
    instrument.put("inUseFrom", CHANGE.toString());
    instrument.put("steps", steps);
    return instrument;
  }

  private Http.Answer posts(String user, Map<String, Object> instrument) {
    return http(user).post(PATH, instrument);
  }

  private Http http(String user) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
  }
}
