package be.woonspoor.tenancy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.FormRefused;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A signal comes in by the form or the API, and is followed up once. */
@WoonspoorTest
class ReportSignalTests {

  private static final Map<String, Object> SEEN =
      Map.of("kind", "OTHER", "source", "PARTNER", "story", "Iets gezien");

  @Autowired private Journeys journeys;
  @Autowired private Signals signals;
  @Autowired private StepRecords records;
  @Autowired private CaseTeam team;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @Test
  void a_reported_signal_is_followed_up() {
    var caseNumber = journeys.aCase();

    reports(caseNumber, Map.of()).endsAt("SignalRaised").waitsAt("AnswerAmberSignal");

    assertThat(signals.of(caseNumber)).singleElement().matches(signal -> signal.open());
    assertThat(records.of(caseNumber)).hasSize(1);
  }

  @Test
  void the_same_kind_again_is_added_to_the_open_signal() {
    var caseNumber = journeys.aCase();
    reports(caseNumber, Map.of());

    reports(caseNumber, Map.of("serious", true))
        .endsAt("SignalAttached")
        .waitsAt("AnswerRedSignal", "SupportRedSignal");

    assertThat(signals.of(caseNumber))
        .singleElement()
        .satisfies(signal -> assertThat(signal.reports()).hasSize(2));
  }

  @Test
  void an_unknown_case_is_refused() {
    assertThatThrownBy(() -> reports("WS-1999-00001", Map.of()))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("geen dossier");
  }

  @Test
  void arrears_need_a_number_of_months() {
    var caseNumber = journeys.aCase();

    assertThatThrownBy(() -> reports(caseNumber, Map.of("signalKind", "ARREARS")))
        .isInstanceOf(FormRefused.class);
    assertThat(signals.of(caseNumber)).isEmpty();
  }

  @Test
  void a_landlord_who_terminates_is_a_red_signal_with_its_date() {
    var caseNumber = journeys.aCase();
    var lastDay = today().plusMonths(3);

    journeys
        .startWithForm(
            "register-landlord-letter",
            "office",
            Map.of(
                "caseNumber",
                caseNumber,
                "letterKind",
                "TERMINATION",
                "letterDate",
                today().toString(),
                "leaseEndsOn",
                lastDay.toString()))
        .waitsAt("AnswerRedSignal", "SupportRedSignal");

    assertThat(signals.of(caseNumber))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.kind()).isEqualTo(SignalKind.TERMINATION);
              assertThat(signal.deadline()).contains(lastDay);
              assertThat(signal.newest().by()).isEqualTo("office");
            });
  }

  @Test
  void a_landlords_letters_about_arrears_are_one_signal() {
    var caseNumber = journeys.aCase();

    arrearsLetter(caseNumber, 1).waitsAt("AnswerAmberSignal", "MeetMilestone");
    arrearsLetter(caseNumber, 2).waitsAt("AnswerRedSignal", "SupportRedSignal");

    assertThat(signals.of(caseNumber)).hasSize(1);
  }

  @Test
  void the_api_keeps_a_signal_and_adds_the_next_one_to_it() {
    var caseNumber = journeys.aCase();
    var path = "/api/cases/" + caseNumber + "/signals";
    var body =
        Map.of(
            "kind", "ARREARS", "source", "LANDLORD", "monthsInArrears", 1, "story", "Eerste brief");

    var first = as("office").post(path, body);
    var second = as("office").post(path, body);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.body().path("attached").asBoolean()).isFalse();
    assertThat(second.body().path("attached").asBoolean()).isTrue();
    assertThat(second.body().path("signalId")).isEqualTo(first.body().path("signalId"));
    journeys.of(caseNumber).waitsAt("AnswerAmberSignal", "MeetMilestone");
  }

  @Test
  void the_api_tells_everything_that_is_wrong_at_once() {
    var caseNumber = journeys.aCase();

    var answer =
        as("coach1")
            .post(
                "/api/cases/" + caseNumber + "/signals",
                Map.of(
                    "kind",
                    "ARREARS",
                    "source",
                    "SYSTEM",
                    "noticedOn",
                    today().plusDays(1).toString(),
                    "balance",
                    -1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("source", "noticedOn", "monthsInArrears", "balance", "story");
    assertThat(signals.of(caseNumber)).isEmpty();
  }

  @Test
  void the_api_knows_no_other_cases() {
    assertThat(as("lead").post("/api/cases/WS-1999-00001/signals", SEEN).status()).isEqualTo(404);
    assertThat(as("referrer").post("/api/cases/" + journeys.aCase() + "/signals", SEEN).status())
        .isEqualTo(404);
    assertThat(as("designer").post("/api/cases/" + journeys.aCase() + "/signals", SEEN).status())
        .isEqualTo(403);
  }

  @Test
  void a_partner_tells_about_the_own_people_and_hears_only_that_it_arrived() {
    var caseNumber = journeys.aCase();
    team.referredBy(caseNumber, "referrer");
    var path = "/api/cases/" + caseNumber + "/signals";

    var first = as("referrer").post(path, SEEN);
    var second = as("referrer").post(path, SEEN);

    assertThat(List.of(first.status(), second.status())).containsOnly(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.body().properties()).extracting(Map.Entry::getKey).containsOnly("caseNumber");
    assertThat(signals.of(caseNumber))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.newest().source()).isEqualTo(SignalSource.PARTNER);
              assertThat(signal.newest().by()).isEqualTo("referrer");
              assertThat(signal.reports()).hasSize(2);
            });
    journeys.of(caseNumber).waitsAt("AnswerAmberSignal");
  }

  @Test
  void a_partner_speaks_for_itself_and_of_no_guidance() {
    var caseNumber = journeys.aCase();
    team.referredBy(caseNumber, "referrer");

    var answer =
        as("referrer")
            .post(
                "/api/cases/" + caseNumber + "/signals",
                Map.of("kind", "SILENCE", "source", "LANDLORD", "story", "Niemand thuis"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("kind", "source");
    assertThat(signals.of(caseNumber)).isEmpty();
  }

  private Journey reports(String caseNumber, Map<String, Object> other) {
    var values = new HashMap<String, Object>();
    values.put("caseNumber", caseNumber);
    values.put("signalKind", "NUISANCE");
    values.put("source", "NEIGHBOUR");
    values.put("noticedOn", today().toString());
    values.put("story", "Elke nacht lawaai in de gang.");
    values.putAll(other);
    return journeys.startWithForm(ReportSignalProcess.KEY, "coach1", values);
  }

  private Journey arrearsLetter(String caseNumber, int months) {
    return journeys.startWithForm(
        "register-landlord-letter",
        "office",
        Map.of(
            "caseNumber",
            caseNumber,
            "letterKind",
            "ARREARS",
            "letterDate",
            today().toString(),
            "monthsInArrears",
            months));
  }

  private Http as(String user) {
    return new Http("http://localhost:" + port, user, DemoTeam.PASSWORD);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
