package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.StayDesk;
import be.woonspoor.coaching.StayDetails;
import be.woonspoor.coaching.StayKind;
import be.woonspoor.coaching.StayNews;
import be.woonspoor.engine.Decisions;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a case, and who reads what on it. */
@WoonspoorTest
class CasePageTests {

  private static final String NOTE = "Ging mee naar de huisarts.";
  private static final String REASON = "Ik vervang Amira deze week.";

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private Timeline timeline;
  @Autowired private Decisions decisions;
  @Autowired private Receipts receipts;
  @Autowired private StayDesk stays;
  @Autowired private Signals signals;
  @Autowired private Clock clock;

  private String number;

  @BeforeEach
  void aCaseOfTheFirstCoach() {
    number = journeys.aCase();
    team.assign(number, "coach1", DemoTeam.LEAD);
    timeline.add(number, Timeline.Kind.CONTACT, "coach1", "Huisbezoek", NOTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead", "coach1"})
  void lead_and_own_coach_read_the_notes(String user) {
    assertThat(page(user)).contains("Test Proefmans", number, "Amira Haddad", "Huisbezoek", NOTE);
  }

  @Test
  void lead_and_own_coach_read_why_a_decision_came_out_as_it_did_and_what_would_change_it() {
    refusedWithoutProof();
    for (var user : List.of("lead", "coach1")) {
      assertThat(page(user))
          .contains(
              "Waarom (niet)?",
              "Antwoord op het aanbod",
              "een pauze, de plaats gaat terug",
              "Dit was anders met: Bewijs van de reden: ja in plaats van nee.",
              "Eerste ongegronde weigering: pauze",
              "zwangerschap",
              "offer-reply, versie");
    }
    assertThat(page(DemoTeam.OFFICE)).doesNotContain("Waarom (niet)?", "zwangerschap");
    assertThat(page("coach2")).doesNotContain("Waarom (niet)?", "zwangerschap");
  }

  private void refusedWithoutProof() {
    Map<String, Object> inputs =
        Map.of(
            "reply",
            "REFUSED",
            "ground",
            "PREGNANCY",
            "proof",
            false,
            "refusalsBefore",
            0,
            "refusalsAllowed",
            1,
            "warned",
            true);
    var asked = decisions.decide("offer-reply", inputs);
    receipts.keep(number, "offer-reply", "PAUSE", inputs, asked, "Ongegronde weigering 1.");
  }

  @Test
  void the_administration_sees_what_happened_but_no_notes() {
    assertThat(page(DemoTeam.OFFICE))
        .contains("Test Proefmans", "Huisbezoek")
        .doesNotContain(NOTE, "Wat er genoteerd is", "Reden");
  }

  @Test
  void what_was_told_and_done_about_a_signal_is_for_whoever_reads_notes() {
    signals.keep(
        number,
        SignalKind.NUISANCE,
        new SignalReport(
            clock.instant(),
            "coach1",
            SignalSource.NEIGHBOUR,
            LocalDate.of(2026, 1, 5),
            false,
            SignalDetails.story("Elke nacht lawaai.")));
    journeys
        .startWithForm(
            "report-signal",
            "coach1",
            Map.of(
                "caseNumber", number,
                "signalKind", "NUISANCE",
                "source", "COACH",
                "noticedOn", "2026-01-06",
                "story", "Ook overdag."))
        .waitsAt();
    for (var reader : List.of("coach1", DemoTeam.LEAD)) {
      assertThat(page(reader))
          .contains("Signalen", "Overlast", ", open", "05/01/2026, een buur: Elke nacht lawaai.")
          .contains("06/01/2026, de coach: Ook overdag.");
    }
    for (var other : List.of(DemoTeam.OFFICE, "coach2")) {
      assertThat(page(other)).doesNotContain("Elke nacht lawaai.", "Ook overdag.");
    }
  }

  @Test
  void who_reads_no_notes_sees_since_when_somebody_is_away_and_not_where_or_why() {
    stays.report(
        number,
        new StayNews(
            StayKind.PRISON,
            Optional.of(LocalDate.of(2026, 1, 5)),
            Optional.empty(),
            new StayDetails(
                Optional.of("Nieuwewandeling"), Optional.empty(), Optional.empty(), Set.of())),
        "coach1");
    for (var reader : List.of("coach1", DemoTeam.LEAD)) {
      assertThat(page(reader))
          .contains("Verblijft in de gevangenis sinds 05/01/2026", "Waar: Nieuwewandeling.");
    }
    for (var other : List.of(DemoTeam.OFFICE, "coach2")) {
      assertThat(page(other))
          .contains("Verblijf elders", "sinds 05/01/2026, einde niet gekend")
          .doesNotContain("gevangenis", "Nieuwewandeling");
    }
  }

  @Test
  void a_colleague_reads_the_notes_after_giving_a_reason_that_the_lead_sees() {
    var colleague = WebSession.of(address(), "coach2");
    var before = colleague.get(path());
    assertThat(before.body()).contains("Test Proefmans", "Reden").doesNotContain(NOTE);

    var answer = colleague.submit(path() + "/inzage", before, "reden=" + REASON.replace(" ", "+"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(colleague.get(path()).body()).contains(NOTE);
    assertThat(page(DemoTeam.LEAD)).contains(REASON, "Bram De Smet");
    assertThat(page("coach3")).doesNotContain(NOTE);
  }

  @Test
  void a_reason_that_says_nothing_is_refused() {
    var colleague = WebSession.of(address(), "coach2");
    var answer = colleague.submit(path() + "/inzage", colleague.get(path()), "reden=zomaar");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Geef in 10 tot 500 tekens").doesNotContain(NOTE);
  }

  @Test
  void a_reason_cannot_be_sent_from_elsewhere() {
    var colleague = WebSession.of(address(), "coach2");
    var elsewhere = colleague.call("POST", path() + "/inzage?reden=Omdat+ik+het+wil+weten", "");
    assertThat(elsewhere.statusCode()).isEqualTo(403);
    assertThat(page("coach2")).doesNotContain(NOTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"referrer", "designer", "operator"})
  void for_everybody_else_the_case_does_not_exist(String user) {
    var answer = WebSession.of(address(), user).get(path());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Niet gevonden").doesNotContain("Proefmans");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WS-2026-99999", "WS-26-1", "abc", "WS-2026-00001x"})
  void a_wrong_number_gets_a_clear_page(String wrong) {
    var answer = WebSession.of(address(), "coach1").get("/dossier/" + wrong);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("WS-2026-00001");
  }

  @Test
  void the_start_page_opens_a_case_by_its_number() {
    var coach = WebSession.of(address(), "coach1");
    var answer = coach.get("/dossier?nummer=+" + number.toLowerCase(Locale.ROOT) + "+");
    assertThat(WebSession.location(answer)).endsWith(path());
    assertThat(coach.get("/dossier?nummer=x").statusCode()).isEqualTo(404);
  }

  @Test
  void our_own_web_applications_may_frame_the_page_and_nobody_else() {
    var answer = WebSession.of(address(), "coach1").get(path() + "?kader=1");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'self'");
    assertThat(answer.body()).doesNotContain("Afmelden");
  }

  private String page(String user) {
    var answer = WebSession.of(address(), user).get(path());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String path() {
    return "/dossier/" + number;
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
