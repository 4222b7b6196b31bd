package be.woonspoor.team;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.Caseload.Level;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How much a coach carries (domain dossier §3.4). */
@WoonspoorTest
class CaseloadTests {

  @Autowired private Caseloads caseloads;
  @Autowired private Coaches coaches;
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
    assertThat(caseloads.weigh("c", "C", fte, cases, intensive).level()).isEqualTo(level);
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
