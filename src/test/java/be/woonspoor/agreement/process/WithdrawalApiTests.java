package be.woonspoor.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.referral.SyntheticReferral;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The withdrawal by the door of our own pages. */
@WoonspoorTest
class WithdrawalApiTests {

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk desk;

  @Test
  void a_case_that_does_not_exist_is_not_found() {
    assertThat(withdraws("coach1", "WS-2026-99999", Map.of("inOwnWords", "Stop.")).status())
        .isEqualTo(404);
  }

  @Test
  void where_nothing_runs_there_is_nothing_to_withdraw() {
    var answer = withdraws("coach1", journeys.aCase(), Map.of("inOwnWords", "Stop."));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().path("detail").asText()).contains("niets om in te trekken");
  }

  @Test
  void all_wrong_fields_are_told_at_once() {
    var answer =
        withdraws("coach1", journeys.aCase(), Map.of("inOwnWords", " ", "saidOn", "2999-01-01"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("field"))
        .containsExactly("inOwnWords", "saidOn");
  }

  @Test
  void before_the_lease_the_door_stops_the_accelerated_track_as_the_form_does() {
    var caseNumber = desk.receiveForm("referrer", SyntheticReferral.read());
    var trajectory =
        journeys
            .start(WithdrawAgreementProcess.TRAJECTORY, caseNumber)
            .does("CheckCompleteness")
            .as("office")
            .with("complete", "COMPLETE")
            .submit()
            .does("DecideRecognition")
            .as("lead")
            .with("recognition", "RECOGNISED")
            .with("grounds", "Alles is vervuld.")
            .submit();
    var answer = withdraws("coach1", caseNumber, Map.of("inOwnWords", "Ik stop."));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("leaseSigned").asBoolean()).isFalse();
    trajectory.reached("AcceleratedTrackStopped").waitsAt("AskToReturn");
  }

  @Test
  void what_can_not_be_read_is_told_in_dutch() {
    var answer =
        new Http("http://localhost:" + port, "coach1", DemoTeam.PASSWORD)
            .post("/api/cases/" + journeys.aCase() + "/withdrawal", "{\"inOwnWords\": ");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("detail").asText())
        .isEqualTo("De inhoud kan niet gelezen worden; kijk de JSON na.");
  }

  @Test
  void a_referrer_does_not_withdraw_for_somebody() {
    assertThat(withdraws("referrer", journeys.aCase(), Map.of("inOwnWords", "Stop.")).status())
        .isEqualTo(403);
  }

  private Http.Answer withdraws(String user, String caseNumber, Map<String, Object> body) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD)
        .post("/api/cases/" + caseNumber + "/withdrawal", body);
  }
}
