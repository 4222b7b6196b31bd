package be.woonspoor.coaching.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.NextAppointment;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Signals;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a coach notes of a contact: kept once, sealed, and passed on to where it is needed. */
@WoonspoorTest
class ContactDepthTests {

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CoachingPlans plans;
  @Autowired private Contacts contacts;
  @Autowired private Signals signals;
  @Autowired private Terms terms;
  @Autowired private JdbcClient jdbc;

  @Test
  void everything_that_was_noted_is_kept_sealed_and_the_appointment_is_the_next_contact() {
    var journey = aPlannedContact();
    var agreed = terms.plusWorkingDays(Days.today(), 3);
    logs(journey)
        .with("reached", "WITH_OTHERS")
        .with("howItGoes", "Trots op de geverfde keuken.")
        .with("note", "Haar zus was er.\nAfspraak: samen de post openen")
        .with("domains", List.of("WOON", "NETW"))
        .with("nextOn", agreed.toString())
        .with("nextWhere", "14u30 bij haar zus")
        .submit()
        .reached("ContactKept");

    var number = journey.caseNumber();
    assertThat(contacts.of(number).get(0))
        .satisfies(
            kept -> {
              assertThat(kept.reached()).isEqualTo(Reached.WITH_OTHERS);
              assertThat(kept.summary()).contains("Trots op de geverfde keuken.");
              assertThat(kept.agreed()).contains("samen de post openen");
              assertThat(kept.domains())
                  .containsExactlyInAnyOrder(LifeDomain.WOON, LifeDomain.NETW);
            });
    assertThat(plans.get(number).agreedNext())
        .contains(
            new NextAppointment(
                agreed, Optional.of(LocalTime.of(14, 30)), Optional.of("bij haar zus")));
    assertThat(journey.fact(CoachingCycleProcess.NEXT_CONTACT).atZone(Terms.BELGIUM).toLocalDate())
        .isEqualTo(agreed);
    assertThat(
            jdbc.sql(
                    """
                    select contact::text || plan::text from woonspoor.coaching_contact contact
                    join woonspoor.coaching_plan plan using (case_number)
                    where case_number = :number
                    """)
                .param("number", number)
                .query(String.class)
                .list())
        .allSatisfy(row -> assertThat(row).doesNotContain("Trots", "zus", "post", "NETW"));
  }

  @Test
  void a_signal_from_the_form_of_a_contact_is_followed_up_with_what_was_noted() {
    var journey = aPlannedContact();
    logs(journey)
        .with("reached", "YES")
        .with("howItGoes", "De buren klagen over de hond.")
        .with("note", "Vooral 's nachts.")
        .with("signal", "NUISANCE")
        .submit();

    journey.reached("ContactKept").reached("SignalRaised").waitsAt("AnswerAmberSignal");
    assertThat(stories(journey))
        .containsExactly("De buren klagen over de hond.\nVooral 's nachts.");
  }

  @Test
  void a_red_signal_from_the_form_brings_the_review_forward_in_the_same_click() {
    var journey = aPlannedContact();
    logs(journey)
        .with("reached", "YES")
        .with("howItGoes", "Er zijn klappen gevallen.")
        .with("signal", "DANGER")
        .submit();

    journey.waitsAt("AnswerRedSignal", "EvaluateCycle", "SupportRedSignal");
  }

  @Test
  void a_signal_needs_a_word_and_without_it_nothing_is_kept() {
    var journey = aPlannedContact();
    assertThatThrownBy(() -> logs(journey).with("reached", "YES").with("signal", "UPKEEP").submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Schrijf in één zin wat u signaleert.");

    journey.waitsAt("LogPlannedContact");
    assertThat(contacts.of(journey.caseNumber())).isEmpty();
    assertThat(stories(journey)).isEmpty();
  }

  @Test
  void an_hour_without_a_day_and_a_day_to_come_are_refused_in_plain_words() {
    var journey = aPlannedContact();
    assertThatThrownBy(
            () -> logs(journey).with("reached", "YES").with("nextWhere", "14u thuis").submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Kies ook de dag van de afspraak.");
    assertThatThrownBy(
            () ->
                logs(journey)
                    .with("contactOn", Days.today().plusDays(1).toString())
                    .with("reached", "YES")
                    .submit())
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("Deze datum kan niet in de toekomst liggen.");
    journey.waitsAt("LogPlannedContact");
  }

  @Test
  void outside_the_rhythm_the_same_can_be_noted_by_form_and_by_api() {
    var byForm = aPlannedContact();
    journeys
        .startWithForm(
            "log-contact",
            "coach2",
            Map.of(
                "caseNumber", byForm.caseNumber(),
                "manner", "OFFICE",
                "reached", "YES",
                "howItGoes", "Kwam binnen met een brief.",
                "signal", "ARREARS_MORE"))
        .endsAt("ContactLogged");
    byForm.waitsAt("AnswerRedSignal", "EvaluateCycle", "SupportRedSignal");
    assertThat(contacts.of(byForm.caseNumber()).get(0).on())
        .as("no day is today")
        .isEqualTo(Days.today());

    var byApi = aPlannedContact();
    var body = new HashMap<String, Object>();
    body.put("contactOn", Days.today().toString());
    body.put("manner", "PHONE");
    body.put("reached", "YES");
    body.put("domains", List.of("FIN"));
    body.put("howItGoes", "Belde over een factuur.");
    body.put("note", "Afspraak: factuur meebrengen");
    body.put("nextOn", terms.plusWorkingDays(Days.today(), 2).toString());
    body.put("nextWhere", "10:00 op kantoor");
    body.put("signal", "VISITORS");
    assertThat(posts("coach2", byApi.caseNumber(), body).status()).isEqualTo(201);
    byApi.waitsAt("AnswerAmberSignal");
    assertThat(stories(byApi))
        .containsExactly("Belde over een factuur.\nAfspraak: factuur meebrengen");
    assertThat(plans.get(byApi.caseNumber()).agreedNext().orElseThrow().place())
        .contains("op kantoor");
    assertThat(contacts.of(byApi.caseNumber()).get(0).agreed()).contains("factuur meebrengen");

    body.put("signal", "GOSSIP");
    body.put("domains", List.of("LIFE"));
    assertThat(
            posts("coach2", byApi.caseNumber(), body)
                .body()
                .path("errors")
                .findValuesAsText("field"))
        .containsExactly("domains", "signal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"referrer", "office", "designer", "operator"})
  void only_the_team_notes_contacts(String user) {
    var number = journeys.aCase();
    var body =
        Map.<String, Object>of(
            "contactOn", Days.today().toString(), "manner", "PHONE", "reached", "YES");
    assertThat(posts(user, number, body).status()).isIn(403, 404);
    assertThat(contacts.of(number)).isEmpty();
  }

  private Journey aPlannedContact() {
    var caseNumber = journeys.aCase();
    plans.start(caseNumber);
    var journey = journeys.start("coaching-cycle", caseNumber);
    CoachingTests.aFocus(journey).with("tenantPresent", "NO").submit();
    return journey.fires("ContactDay").waitsAt("LogPlannedContact");
  }

  private static Journey.Step logs(Journey journey) {
    return journey
        .does("LogPlannedContact")
        .with("contactOn", Days.today().toString())
        .with("manner", "VISIT");
  }

  private List<String> stories(Journey journey) {
    return signals.of(journey.caseNumber()).stream()
        .flatMap(signal -> signal.reports().stream())
        .map(report -> report.details().text())
        .toList();
  }

  private Http.Answer posts(String user, String caseNumber, Map<String, Object> body) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD)
        .post("/api/cases/" + caseNumber + "/contacts", body);
  }
}
