package be.woonspoor.referral.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.referral.Referral;
import be.woonspoor.referral.ReferralDesk;
import be.woonspoor.referral.SyntheticReferral;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms of a referral show, as Tasklist gets it. */
@WoonspoorTest
class ReferralDisplayTests {

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private ReferralDesk desk;

  @Test
  void the_lead_sees_the_unmet_conditions_and_a_row_for_each_reason() {
    var journey =
        aReferral(
            SyntheticReferral.with(
                json -> json.withObject("/socialRent").put("ownsProperty", true)));
    journey.does("CheckCompleteness").as("office").with("complete", "COMPLETE").submit();
    var shown = shown(journey, "DecideRecognition", "lead");

    assertThat(shown.at("/unmet/value").toString()).contains("De persoon heeft een woning");
    assertThat(shown.at("/deviations/value").toString()).contains("PROPERTY");
    assertThat(shown.at("/referralLines/value").toString())
        .contains("15.000,50 euro in 2024", "Nederlands", "3 · in opvang voor thuislozen");
  }

  @Test
  void the_office_sees_the_files_that_look_alike_by_number_and_name() {
    var first = SyntheticReferral.read();
    var existing = desk.receiveForm("referrer", first);
    var journey =
        aReferral(
            SyntheticReferral.with(
                json -> SyntheticReferral.person(json).put("lastName", first.person().lastName())));
    var shown = shown(journey, "CompareFiles", "office");

    assertThat(shown.at("/candidates/value").toString())
        .contains(existing, first.person().lastName(), "naam en geboortedatum");
    assertThat(shown.at("/candidateOptions/value").toString()).contains(existing);
  }

  @Test
  void the_referrer_sees_what_is_missing_and_what_was_sent() {
    var journey = aReferral(SyntheticReferral.read());
    journey
        .does("CheckCompleteness")
        .as("office")
        .with("complete", "INCOMPLETE")
        .with("missing", List.of("INCOME", "IDENTITY"))
        .with("question", "Welk jaar is het aanslagbiljet?")
        .submit();
    var shown = shown(journey, "CompleteReferral", "referrer");

    assertThat(shown.at("/missingProofs/value").asText())
        .contains("aanslagbiljet of inkomensbewijs", "identiteitsbewijs");
    assertThat(shown.at("/officeQuestion/value").asText()).startsWith("Welk jaar");
    assertThat(shown.at("/since/value").asText()).isEqualTo("2025-06-01");
    assertThat(shown.at("/reminded/value").asBoolean()).isFalse();
  }

  private Journey aReferral(Referral referral) {
    return journeys.start("referral", desk.receiveForm("referrer", referral));
  }

  private JsonNode shown(Journey journey, String task, String user) {
    var answer =
        new Http("http://localhost:" + port, user, DemoTeam.PASSWORD)
            .get("/engine-rest/task/" + journey.task(task).getId() + "/form-variables");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }
}
