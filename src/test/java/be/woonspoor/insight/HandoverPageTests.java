package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.LoggedContact;
import be.woonspoor.coaching.Manner;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.Absences;
import be.woonspoor.team.CaseTeam;
import be.woonspoor.team.CoachWish;
import be.woonspoor.team.CoachWishes;
import be.woonspoor.tenancy.SignalDetails;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.SignalReport;
import be.woonspoor.tenancy.SignalSource;
import be.woonspoor.tenancy.Signals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stand-in reads of the lent cases, and when. */
@WoonspoorTest
class HandoverPageTests {

  private static final String NOTE = "Vertelde over de scheiding.";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private Absences absences;
  @Autowired private CoachingPlans plans;
  @Autowired private Contacts contacts;
  @Autowired private CoachWishes wishes;
  @Autowired private Signals signals;
  @Autowired private Timeline timeline;
  @Autowired private CaseBriefs briefs;
  @Autowired private Clock clock;

  private final String key = "HO-" + UUID.randomUUID();
  private String number;

  @BeforeEach
  void aCaseWithAHistory() {
    number = journeys.aCase();
    team.assign(number, "coach6", DemoTeam.LEAD);
    plans.takeOver(number, Phase.FORTNIGHTLY, Optional.of(today().minusDays(40)));
    plans.start(number);
    contacts.log(
        number,
        new LoggedContact(
            today().minusDays(9),
            Manner.VISIT,
            Reached.YES,
            Optional.of(NOTE),
            Optional.of("Ik bel de verhuurder over het lekkende raam."),
            "coach6"),
        Optional.empty());
    contacts.log(
        number,
        new LoggedContact(
            today(), Manner.VISIT, Reached.NO, Optional.empty(), Optional.empty(), "coach6"),
        Optional.empty());
    wishes.keep(number, new CoachWish(Optional.of("fa"), Set.of(), ""), DemoTeam.LEAD);
    signals.keep(
        number,
        SignalKind.ARREARS,
        new SignalReport(
            clock.instant(),
            "coach6",
            SignalSource.LANDLORD,
            today(),
            false,
            SignalDetails.story("Een maand huur niet betaald.")));
    timeline.add(number, Timeline.Kind.DECISION, DemoTeam.LEAD, "Erkend", "Omdat het zo is.");
    absences.plan(key, "coach6", "coach7", today(), today().plusDays(5), DemoTeam.LEAD);
  }

  @AfterEach
  void back() {
    absences.end(key, clock.instant());
  }

  @Test
  void a_minute_tells_what_changed_what_was_promised_silences_dates_and_what_to_mind() {
    journeys.start("case-closure", number);
    var brief = briefs.of(number);
    assertThat(brief.standing()).contains("ritme: ");
    assertThat(brief.changed()).anyMatch(line -> line.endsWith("Erkend"));
    assertThat(brief.promised())
        .containsExactly(
            DAY.format(today().minusDays(9)) + ": Ik bel de verhuurder over het lekkende raam.");
    assertThat(brief.silences())
        .containsExactly(
            "Laatste contact op " + DAY.format(today().minusDays(9)) + ", 9 dagen geleden",
            "Sindsdien 1 keer geen gehoor");
    assertThat(brief.next()).singleElement().asString().contains("Nazorg");
    assertThat(brief.mind())
        .contains("Open signaal: huurachterstal")
        .anyMatch(line -> line.contains("Perzisch"));
    var words =
        String.join(
            " ",
            String.join(" ", brief.changed()),
            String.join(" ", brief.promised()),
            String.join(" ", brief.next()),
            String.join(" ", brief.mind()));
    assertThat(words.split("\\s+")).hasSizeLessThan(250);
  }

  @Test
  void the_stand_in_reads_the_lent_cases_from_the_first_day_until_the_return() {
    var standIn = WebSession.of(address(), "coach7");
    assertThat(standIn.get("/overdracht").body())
        .contains("Farid Rahimi", "vanaf de eerste dag")
        .doesNotContain(number, "lekkende raam");
    assertThat(standIn.get("/dossier/" + number).body()).doesNotContain(NOTE, "In één minuut");
    absences.begin(key, clock.instant());
    assertThat(standIn.get("/overdracht").body())
        .contains("Test Proefmans", number, "lekkende raam", DAY.format(today().plusDays(5)));
    assertThat(standIn.get("/dossier/" + number).body()).contains(NOTE, "In één minuut");
    absences.end(key, clock.instant());
    assertThat(standIn.get("/overdracht").body())
        .contains("U vervangt nu niemand")
        .doesNotContain(number);
    assertThat(standIn.get("/dossier/" + number).body()).doesNotContain(NOTE, "In één minuut");
  }

  @Test
  void nobody_but_stand_in_and_lead_reads_a_handover() {
    absences.begin(key, clock.instant());
    assertThat(WebSession.of(address(), "coach9").get("/overdracht").body())
        .contains("U vervangt nu niemand")
        .doesNotContain(number, "Farid");
    assertThat(WebSession.of(address(), DemoTeam.LEAD).get("/overdracht").body())
        .contains("lekkende raam", "Greet Claes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"office", "referrer", "designer", "operator"})
  void others_have_no_such_page(String user) {
    assertThat(WebSession.of(address(), user).get("/overdracht").statusCode()).isEqualTo(403);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
