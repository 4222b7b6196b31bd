package be.woonspoor.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.Caseload.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much a coach carries (domain dossier §3.4). */
@WoonspoorTest
class CaseloadTests {

  @Autowired private Caseloads caseloads;
  @Autowired private Coaches coaches;
  @Autowired private CaseloadNorms norms;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private CaseTeam team;
  @Autowired private Journeys journeys;
  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "1.0, 15, 0, ROOM",
    "1.0, 16, 0, NEARLY_FULL",
    "1.0, 18, 0, FULL",
    "1.0, 19, 0, TOO_HIGH",
    "0.5, 7, 0, ROOM",
    "0.5, 8, 0, NEARLY_FULL",
    "0.5, 9, 0, FULL",
    "0.5, 10, 0, TOO_HIGH",
    "1.0, 0, 7, ROOM",
    "1.0, 0, 8, NEARLY_FULL",
    "1.0, 0, 10, FULL",
    "1.0, 0, 11, TOO_HIGH",
    "1.0, 2, 11, TOO_HIGH"
  })
  void a_caseload_is_weighed_by_the_share_of_a_job(
      BigDecimal fte, int cases, int intensive, Level level) {
    assertThat(new CaseloadNorm(16, 18, 8, 10).level(fte, cases, intensive)).isEqualTo(level);
  }

  @Test
  void the_demo_team_shares_six_and_a_half_jobs() {
    var fte =
        coaches.all().stream()
            .filter(coach -> DemoTeam.coaches().contains(coach.userId()))
            .map(Coach::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(DemoTeam.coaches()).hasSize(9);
    assertThat(fte).isEqualByComparingTo("6.5");
  }

  @Test
  void a_new_case_shows_in_the_caseload_of_its_coach() {
    var before = casesOf("coach9");
    team.assign(journeys.aCase(), "coach9", "lead");
    assertThat(casesOf("coach9")).isEqualTo(before + 1);
  }

  @Test
  void a_day_that_is_past_keeps_its_figures_whatever_changes_later() {
    var someDay = LocalDate.of(2025, 3, 3);
    var coach = new Coach("past-coach", "Vroegere Coach", BigDecimal.ONE, List.of("nl"));
    coaches.change(coach, LocalDate.of(2020, 1, 1), "lead");
    var before = of("past-coach", someDay);
    coaches.change(
        new Coach("past-coach", "Vroegere Coach", new BigDecimal("0.5"), List.of("nl")),
        LocalDate.of(2025, 6, 1),
        "lead");
    norms.change(new CaseloadNorm(10, 12, 5, 6), LocalDate.of(2090, 1, 1), "lead");
    assertThat(of("past-coach", someDay)).isEqualTo(before);
    assertThat(before.places()).isEqualTo(18);
    assertThat(of("past-coach", LocalDate.of(2025, 6, 1)).places()).isEqualTo(9);
    assertThat(of("past-coach", LocalDate.of(2090, 1, 1)).places()).isEqualTo(6);
    leaves("past-coach");
    assertThat(caseloads.all()).extracting(Caseload::coach).doesNotContain("past-coach");
    assertThat(of("past-coach", someDay)).isEqualTo(before);
  }

  @Test
  void lines_of_the_past_can_not_be_rewritten_by_anybody() {
    for (var table : List.of("coach_terms", "caseload_norm")) {
      var rewrite = jdbc.sql("update woonspoor." + table + " set valid_from = valid_from");
      assertThatThrownBy(rewrite::update).rootCause().hasMessageContaining("never rewritten");
    }
  }

  @Test
  void a_case_weighs_on_the_days_on_which_the_coach_had_it() {
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    var before = of("coach8", today.minusDays(1)).cases();
    var number = journeys.aCase();
    team.assign(number, "coach8", "lead");
    assertThat(of("coach8", today.minusDays(1)).cases()).isEqualTo(before);
    var with = of("coach8", today).cases();
    team.release(number);
    assertThat(of("coach8", today).cases()).isEqualTo(with - 1);
  }

  private Caseload of(String coach, LocalDate day) {
    return caseloads.on(day).stream()
        .filter(load -> load.coach().equals(coach))
        .findFirst()
        .orElseThrow();
  }

  private void leaves(String coach) {
    var yesterday = LocalDate.now(clock.withZone(Terms.BELGIUM)).minusDays(1);
    coaches.change(
        new Coach(
            coach, coach, BigDecimal.ONE, List.of("nl"), Coach.WEEKDAYS, Optional.of(yesterday)),
        yesterday,
        "lead");
  }

  @Test
  void the_referrer_does_not_see_who_carries_what() {
    var referrer = new Http(address(), DemoTeam.REFERRER, DemoTeam.PASSWORD);
    assertThat(referrer.get("/api/team/caseload").status()).isEqualTo(403);
  }

  private int casesOf(String coach) {
    var answer = new Http(address(), DemoTeam.LEAD, DemoTeam.PASSWORD).get("/api/team/caseload");
    for (var caseload : answer.body()) {
      if (caseload.path("coach").asText().equals(coach)) {
        return caseload.path("cases").asInt();
      }
    }
    throw new AssertionError(coach + " is not in " + answer);
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
