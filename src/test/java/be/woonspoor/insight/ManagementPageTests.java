package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.allocation.LandlordItem;
import be.woonspoor.allocation.Landlords;
import be.woonspoor.allocation.Places;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseloadNorms;
import be.woonspoor.team.Coaches;
import be.woonspoor.tenancy.MilestoneRules;
import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.tenancy.ToldSignal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the lead keeps the team, the norms, the landlords and the places. */
@WoonspoorTest
class ManagementPageTests {

  private static final LocalDate LATER = LocalDate.of(2091, 5, 1);

  @LocalServerPort private int port;
  @Autowired private Coaches coaches;
  @Autowired private CaseloadNorms norms;
  @Autowired private Landlords landlords;
  @Autowired private Places places;
  @Autowired private MilestoneRules milestoneRules;
  @Autowired private Milestones milestones;
  @Autowired private Signals signals;
  @Autowired private Journeys journeys;
  @Autowired private Clock clock;

  @Test
  void the_lead_sees_the_team_the_norms_the_landlords_and_the_places() {
    var page = lead().get("/beheer");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Amira Haddad", "Frans", "van 18", "Thuispunt Gent", "Plaatsen van het jaar")
        .contains("Alle wijzigingen aan coaches", "het systeem");
    assertThat(lead().get("/").body()).contains("href=\"/beheer\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coach1", "office", "referrer", "designer", "operator"})
  void nobody_else_gets_in_or_changes_anything(String user) {
    var session = WebSession.of(address(), user);
    assertThat(session.get("/beheer").statusCode()).isEqualTo(403);
    assertThat(session.get("/").body()).doesNotContain("/beheer");
    var before = coaches.history().size();
    var start = session.get("/");
    for (var form :
        List.of(
            "coaches",
            "normen",
            "verhuurders",
            "verhuurders/nieuw",
            "mijlpalen",
            "plaatsen",
            "plaatsen/deel")) {
      assertThat(session.submit("/beheer/" + form, start, coach("0,5", LATER)).statusCode())
          .isEqualTo(403);
    }
    assertThat(coaches.history()).hasSize(before);
  }

  @Test
  void whoever_is_not_logged_in_is_sent_to_the_login() {
    var answer = new WebSession(address()).get("/beheer");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(WebSession.location(answer)).endsWith("/login");
  }

  @Test
  void a_change_of_a_coach_is_dated_and_signed_and_leaves_today_as_it_is() {
    var today = coaches.find("coach5").orElseThrow();
    var session = lead();
    var form = session.get("/beheer?coach=coach5");
    assertThat(form.body()).contains("value=\"Els Maertens\"", "value=\"0,50\"");
    var answer = session.submit("/beheer/coaches", form, coach("0,8", LATER));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(WebSession.location(answer)).endsWith("/beheer?bewaard=coaches#coaches");
    assertThat(coaches.find("coach5")).contains(today);
    assertThat(coaches.on(LATER))
        .filteredOn(coach -> coach.userId().equals("coach5"))
        .singleElement()
        .satisfies(
            coach -> {
              assertThat(coach.fte()).isEqualByComparingTo("0.8");
              assertThat(coach.workingDays())
                  .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
              assertThat(coach.languages()).containsExactly("nl", "pt");
            });
    var line = coaches.latest("coach5").orElseThrow();
    assertThat(line.recordedBy()).isEqualTo(DemoTeam.LEAD);
    assertThat(session.get("/beheer?bewaard=coaches").body())
        .contains("De wijziging is bewaard", "01/05/2091", "Katrien Baert, ");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    var session = lead();
    var before = coaches.history().size();
    var wrong =
        fields(
            "userId",
            "niemand",
            "name",
            "Iemand & Co <b>",
            "fte",
            "anderhalf",
            "languages",
            "nl, klingon",
            "validFrom",
            "2020-01-01");
    var answer = session.submit("/beheer/coaches", session.get("/beheer"), wrong);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Er is niets gewijzigd", "href=\"#coaches-fte\"", "id=\"coaches-fte-fout\"")
        .contains("Vul een getal in, zoals 0,8.")
        .contains("value=\"niemand\"", "value=\"anderhalf\"", "value=\"nl, klingon\"")
        .contains("value=\"Iemand &amp; Co &lt;b&gt;\"", "value=\"2020-01-01\"")
        .contains("aria-invalid=\"true\"");
    var better = wrong.replace("anderhalf", "2");
    assertThat(session.submit("/beheer/coaches", session.get("/beheer"), better).body())
        .contains(
            "Er is geen account met deze gebruikersnaam",
            "meer dan 0, hoogstens 1",
            "taalcodes van twee letters",
            "minstens één werkdag",
            "cijfers van vroeger blijven zoals ze waren");
    assertThat(coaches.history()).hasSize(before);
  }

  @Test
  void nothing_is_changed_from_elsewhere() {
    var before = coaches.history().size();
    var answer = lead().call("POST", "/beheer/coaches?" + coach("0,5", LATER), "");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(coaches.history()).hasSize(before);
  }

  @Test
  void the_norms_get_a_day_and_a_name_and_a_warning_never_lies_above_the_norm() {
    var session = lead();
    var today = norms.on(LocalDate.now(clock.withZone(Terms.BELGIUM)));
    assertThat(norm(session, "21", "20").body()).contains("hoogstens de norm zelf");
    assertThat(norm(session, "twintig", "20").body()).contains("geheel getal", "value=\"twintig\"");
    assertThat(norm(session, "18", "20").statusCode()).isEqualTo(302);
    assertThat(norms.on(LATER).coachingLimit()).isEqualTo(20);
    assertThat(norms.on(LocalDate.now(clock.withZone(Terms.BELGIUM)))).isEqualTo(today);
    assertThat(norms.history().get(0).recordedBy()).isEqualTo(DemoTeam.LEAD);
  }

  @Test
  void a_landlord_is_changed_and_added_with_a_reason() {
    var session = lead();
    var soon = LocalDate.now(clock.withZone(Terms.BELGIUM)).plusYears(2);
    var change =
        fields(
            "landlord",
            "thuispunt-gent",
            "item",
            "CONTACT_PHONE",
            "value",
            "09 000 00 01",
            "validFrom",
            soon.toString(),
            "reason",
            "Nieuw nummer.");
    assertThat(
            session
                .submit(
                    "/beheer/verhuurders", session.get("/beheer"), change.replace("reason", "x"))
                .body())
        .contains("id=\"verhuurders-reason-fout\"", "09 000 00 01");
    var changed = session.submit("/beheer/verhuurders", session.get("/beheer"), change);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
    assertThat(landlords.values("thuispunt-gent", soon).get(LandlordItem.CONTACT_PHONE))
        .satisfies(
            value -> {
              assertThat(value.value()).isEqualTo("09 000 00 01");
              assertThat(value.by()).isEqualTo(DemoTeam.LEAD);
            });
    assertThat(session.get("/beheer").body()).contains("Nieuw nummer.", "09 000 00 01");
    var empty = fields("name", "", "landlord", "thuispunt-gent", "reason", "Proef.");
    assertThat(session.submit("/beheer/verhuurders/nieuw", session.get("/beheer"), empty).body())
        .contains("id=\"verhuurder-nieuw-name-fout\"", "value=\"Proef.\"");
  }

  @Test
  void a_milestone_is_changed_from_a_day_and_what_is_wrong_stands_beside_its_field() {
    var session = lead();
    var filled = session.get("/beheer?mijlpaal=REGISTERED_NOTICE&bij=thuispunt-gent");
    assertThat(filled.body())
        .contains("<option value=\"REGISTERED_NOTICE\" selected=\"selected\">")
        .contains("aangetekende brief, daarna de advocaat</textarea>");
    var before = milestoneRules.history().size();
    var change =
        fields(
            "landlord",
            "thuispunt-gent",
            "code",
            "CONCILIATION",
            "applies",
            "ja",
            "fromMonths",
            "vier",
            "fromEuro",
            "",
            "amount",
            "9",
            "unit",
            "WORKING_DAYS",
            "ocmw",
            "NONE",
            "landlordDoes",
            "Vraagt <b>verzoening</b>.",
            "coachCan",
            "Ga mee.",
            "validFrom",
            LocalDate.now(clock.withZone(Terms.BELGIUM)).plusYears(2).toString(),
            "reason",
            "Nieuwe werkwijze.");
    var wrong = session.submit("/beheer/mijlpalen", session.get("/beheer"), change);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains(
            "id=\"mijlpalen-fromMonths-fout\"", "value=\"vier\"", "href=\"#mijlpalen-fromMonths\"")
        .contains("Vraagt &lt;b&gt;verzoening&lt;/b&gt;.</textarea>");
    assertThat(milestoneRules.history()).hasSize(before);
    var right =
        session.submit("/beheer/mijlpalen", session.get("/beheer"), change.replace("vier", "4"));
    assertThat(right.statusCode()).as(right.body()).isEqualTo(302);
    assertThat(milestoneRules.history().get(0))
        .satisfies(
            value -> {
              assertThat(value.by()).isEqualTo(DemoTeam.LEAD);
              assertThat(value.rule().fromMonths()).contains(4);
            });
    assertThat(session.get("/beheer?bewaard=mijlpalen").body())
        .contains("De wijziging is bewaard", "Nieuwe werkwijze.");
  }

  @Test
  void a_missed_milestone_is_there_with_its_case_and_how_late_it_is() {
    var number = journeys.aCase();
    var today = LocalDate.now(clock.withZone(Terms.BELGIUM));
    var signal =
        signals
            .keep(
                number,
                SignalKind.PETITION,
                ToldSignal.on(today.minusDays(9)).before(today.minusDays(3)).at(clock.instant()))
            .signalId();
    milestones.follow(signal);

    assertThat(lead().get("/beheer").body())
        .contains("Gemiste mijlpalen", "<a href=\"/dossier/" + number + "\">" + number + "</a>")
        .contains("Test Proefmans", "verzoekschrift of dagvaarding", "<td>3 dagen</td>");
    assertThat(lead().get("/dossier/" + number).body())
        .contains("Mijlpalen", "gemist", "Zoek meteen een advocaat");
    milestones.signalOver(signal);
    assertThat(lead().get("/beheer").body()).doesNotContain(number);
    assertThat(lead().get("/dossier/" + number).body()).doesNotContain("h-milestones");
  }

  @Test
  void the_places_of_next_year_never_go_below_what_is_taken_and_need_a_reason() {
    var session = lead();
    var next = LocalDate.now(clock.withZone(Terms.BELGIUM)).getYear() + 1;
    var total = places.of(next).total();
    var change = fields("year", "" + next, "total", "" + total, "reason", "Zoals afgesproken.");
    var noReason = change.replace("reason", "x");
    assertThat(session.submit("/beheer/plaatsen", session.get("/beheer"), noReason).body())
        .contains("id=\"plaatsen-reason-fout\"");
    var longAgo = change.replace("year=" + next, "year=2001");
    assertThat(session.submit("/beheer/plaatsen", session.get("/beheer"), longAgo).body())
        .contains("Kies dit jaar of het volgende.");
    assertThat(session.submit("/beheer/plaatsen", session.get("/beheer"), change).statusCode())
        .isEqualTo(302);
    assertThat(places.of(next).total()).isEqualTo(total);
  }

  @Test
  void a_part_of_the_places_is_bounded_and_freed_again_and_both_stay_written() {
    var session = lead();
    var next = LocalDate.now(clock.withZone(Terms.BELGIUM)).getYear() + 1;
    var quota =
        fields(
            "year",
            "" + next,
            "landlord",
            "thuispunt-gent",
            "targetGroup",
            "",
            "most",
            "58",
            "reason",
            "Afspraak met de verhuurder.");
    assertThat(quota(session, quota.replace("most=58", "most=veel")).body())
        .contains("id=\"quota-most-fout\"", "value=\"veel\"");
    assertThat(quota(session, quota.replace("thuispunt-gent", "")).body())
        .contains("een doelgroep of allebei");
    assertThat(quota(session, quota.replace("thuispunt-gent", "elders")).body())
        .contains("Deze verhuurder bestaat niet.");
    assertThat(places.quotas(next)).isEmpty();
    assertThat(quota(session, quota).statusCode()).isEqualTo(302);
    assertThat(places.quotas(next))
        .singleElement()
        .satisfies(bound -> assertThat(bound.most()).isEqualTo(58));
    assertThat(quota(session, quota.replace("most=58", "most=")).statusCode()).isEqualTo(302);
    assertThat(places.quotas(next)).isEmpty();
    assertThat(session.get("/beheer").body())
        .contains("Afspraak met de verhuurder.", "opgeheven", "Thuispunt Gent, alle doelgroepen");
  }

  private static HttpResponse<String> quota(WebSession session, String fields) {
    return session.submit("/beheer/plaatsen/deel", session.get("/beheer"), fields);
  }

  private HttpResponse<String> norm(WebSession session, String warning, String limit) {
    return session.submit(
        "/beheer/normen",
        session.get("/beheer"),
        fields(
            "coachingWarning",
            warning,
            "coachingLimit",
            limit,
            "intensiveWarning",
            "8",
            "intensiveLimit",
            "10",
            "validFrom",
            LATER.toString()));
  }

  private static String coach(String fte, LocalDate from) {
    return fields(
            "userId",
            "coach5",
            "name",
            "Els Maertens",
            "fte",
            fte,
            "languages",
            "nl, PT",
            "validFrom",
            from.toString())
        + "&workingDays=1&workingDays=4";
  }

  private static String fields(String... namesAndValues) {
    return Stream.iterate(0, at -> at < namesAndValues.length, at -> at + 2)
        .map(
            at ->
                namesAndValues[at]
                    + "="
                    + URLEncoder.encode(namesAndValues[at + 1], StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private WebSession lead() {
    return WebSession.of(address(), DemoTeam.LEAD);
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
