package be.woonspoor.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets to the figures, and what they read when they ask for what can't be. */
@WoonspoorTest
class FigureDoorsTests {

  private static final String YEAR = "from=2002-01-01&to=2002-12-31";
  private static final List<String> DOORS =
      List.of(
          "/api/indicators?" + YEAR,
          "/api/indicators",
          "/api/indicators/refusals/cases?" + YEAR,
          "/api/reports/2002",
          "/api/reports/2002/csv",
          "/api/reports/2002/pdf?landlord=thuispunt-gent",
          "/api/reports/none");

  @LocalServerPort private int port;

  static Stream<Arguments> impossible() {
    var first = "Vul de eerste dag in, zoals 2026-01-31.";
    var last = "Vul de laatste dag in, zoals 2026-01-31.";
    return Stream.of(
        Arguments.of("", List.of(first, last)),
        Arguments.of("from=&to=2002-12-31", List.of(first)),
        Arguments.of("from=2002-01-01", List.of(last)),
        Arguments.of(
            "from=gisteren&to=2002-12-31",
            List.of("Schrijf de eerste dag als jaar-maand-dag, zoals 2026-01-31.")),
        Arguments.of(
            "from=2002-01-01&to=2002-02-30",
            List.of("Schrijf de laatste dag als jaar-maand-dag, zoals 2026-01-31.")),
        Arguments.of(
            "from=2002-12-31&to=2002-01-01",
            List.of("De eerste dag kan niet na de laatste liggen.")),
        Arguments.of(
            "from=2999-01-01&to=2999-12-31",
            List.of("De laatste dag ligt in de toekomst; neem ten laatste vandaag.")),
        Arguments.of(
            "from=1982-12-30&to=2002-12-31", List.of("Neem een periode van ten hoogste 20 jaar.")),
        Arguments.of(
            "from=2002-01-01&from=2003-01-01&to=2003-12-31",
            List.of("Schrijf de eerste dag als jaar-maand-dag, zoals 2026-01-31.")));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void a_period_that_can_not_be_is_refused_in_sentences(String period, List<String> sentences) {
    for (var path : List.of("/api/indicators?", "/api/indicators/refusals/cases?")) {
      var answer = as(DemoTeam.LEAD).get(path + period);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body().path("detail").asText()).isEqualTo("Deze periode kan niet.");
      assertThat(answer.body().path("errors").findValuesAsText("message"))
          .containsExactlyElementsOf(sentences);
    }
  }

  @Test
  void the_longest_period_is_twenty_years() {
    assertThat(as(DemoTeam.LEAD).get("/api/indicators?from=1982-12-31&to=2002-12-31").status())
        .isEqualTo(200);
  }

  @Test
  void what_does_not_exist_is_said_to_be_absent() {
    var lead = as(DemoTeam.LEAD);
    var figure = lead.get("/api/indicators/happiness/cases?" + YEAR);
    assertThat(figure.status()).isEqualTo(404);
    assertThat(figure.body().path("detail").asText()).isEqualTo("Er is geen cijfer met deze naam.");
    var line = lead.get("/api/indicators/refusals/cases?line=WEATHER&" + YEAR);
    assertThat(line.status()).isEqualTo(400);
    assertThat(line.body().path("errors").findValuesAsText("field")).containsExactly("line");
    for (var year : List.of("none", "1999", "2999", "20020")) {
      var report = lead.get("/api/reports/" + year + "?landlord=nobody");
      assertThat(report.status()).isEqualTo(400);
      assertThat(report.body().path("errors").findValuesAsText("field"))
          .containsExactlyInAnyOrder("landlord", "year");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"coach1", "office", "referrer", "designer", "operator"})
  void nobody_but_the_lead_gets_a_figure_a_case_or_a_report(String user) {
    for (var door : DOORS) {
      assertThat(as(user).get(door).status()).as(door).isEqualTo(403);
    }
    var session = WebSession.of("http://localhost:" + port, user);
    for (var page : List.of("", "/dossiers?cijfer=refusals&" + YEAR, "/verslag?year=2002")) {
      assertThat(session.get("/beheer/cijfers" + page).statusCode()).as(page).isEqualTo(403);
    }
  }

  @Test
  void the_description_for_programs_shows_them() {
    var paths = as(DemoTeam.LEAD).get("/api/openapi").body().path("paths");
    for (var path :
        List.of(
            "/api/indicators",
            "/api/indicators/{name}/cases",
            "/api/reports/{year}",
            "/api/reports/{year}/csv",
            "/api/reports/{year}/pdf")) {
      assertThat(paths.path(path).path("get").path("parameters").findValuesAsText("name"))
          .as(path)
          .isNotEmpty();
    }
  }

  @Test
  void the_lead_reads_the_figures_and_who_is_behind_them_on_a_page() {
    var session = WebSession.of("http://localhost:" + port, DemoTeam.LEAD);
    assertThat(session.get("/beheer/cijfers").body())
        .contains("Nog in een woning", "Na 24 maanden", "Verslag maken");
    var wrong = session.get("/beheer/cijfers?from=2002-12-31&to=2002-01-01");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("De eerste dag kan niet na de laatste liggen.", "Verslag maken")
        .doesNotContain("Na 24 maanden");
    assertThat(session.get("/beheer/cijfers/dossiers?cijfer=happiness&" + YEAR).statusCode())
        .isEqualTo(400);
    assertThat(session.get("/beheer/cijfers/verslag?year=1999").body())
        .contains("Kies een jaar van 2000 tot");
  }

  private Http as(String user) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
  }
}
