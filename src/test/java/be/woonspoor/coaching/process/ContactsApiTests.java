package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contacts by the door of our own pages. */
@WoonspoorTest
class ContactsApiTests {

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CoachingPlans plans;
  @Autowired private Contacts contacts;

  @Test
  void a_contact_makes_the_open_task_superfluous() {
    var caseNumber = journeys.aCase();
    plans.start(caseNumber);
    var journey = journeys.start("coaching-cycle", caseNumber);
    CoachingTests.aFocus(journey).submit().fires("ContactDay").waitsAt("LogPlannedContact");

    var answer = logs("coach1", caseNumber, aContact("YES"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body().path("signOfLife").asBoolean()).isTrue();
    journey.waitsAt().reached("ContactLogged");
  }

  @Test
  void somebody_without_a_lease_may_have_contacts_too() {
    var caseNumber = journeys.aCase();

    assertThat(logs("lead", caseNumber, aContact("NO")).status()).isEqualTo(201);
    assertThat(contacts.attemptsInARow(caseNumber)).isEqualTo(1);
    journeys.of(caseNumber).reached("AttemptLogged");
  }

  @Test
  void all_wrong_fields_are_told_at_once() {
    var answer =
        logs(
            "coach1",
            journeys.aCase(),
            Map.of("manner", "TALK", "reached", "MAYBE", "agreed", "x".repeat(1001)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("field"))
        .containsExactly("contactOn", "manner", "reached", "agreed");
  }

  @Test
  void a_day_that_can_not_be_right_changes_nothing() {
    var caseNumber = journeys.aCase();
    var future =
        Map.<String, Object>of(
            "contactOn", Days.today().plusDays(1).toString(), "manner", "VISIT", "reached", "YES");

    var answer = logs("coach1", caseNumber, future);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("field")).containsExactly("contactOn");
    assertThat(plans.find(caseNumber)).isEmpty();
  }

  @Test
  void only_the_team_logs_contacts_and_only_for_cases_that_exist() {
    assertThat(logs("referrer", journeys.aCase(), aContact("YES")).status()).isEqualTo(403);
    assertThat(logs("office", journeys.aCase(), aContact("YES")).status()).isEqualTo(403);
    assertThat(logs("coach1", "WS-2026-99999", aContact("YES")).status()).isEqualTo(404);
  }

  private static Map<String, Object> aContact(String reached) {
    return Map.of(
        "contactOn", Days.today().toString(), "manner", "PHONE", "reached", reached, "note", "Ok.");
  }

  private Http.Answer logs(String user, String caseNumber, Map<String, Object> body) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD)
        .post("/api/cases/" + caseNumber + "/contacts", body);
  }
}
