package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.Receipts;
import be.woonspoor.casefile.Sealer;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Decisions;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened in a case, told from its file: on its page and at the API. */
@WoonspoorTest
class CaseTimelineTests {

  private static final String NOTE = "Wil graag een tuintje.";

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private Timeline timeline;
  @Autowired private Letters letters;
  @Autowired private Decisions decisions;
  @Autowired private Receipts receipts;
  @Autowired private Sealer sealer;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void one_click_is_told_once_with_who_did_it_and_what_was_noted() {
    var number = Explained.explained(journeys, clock, NOTE).caseNumber();
    var events = api(DemoTeam.LEAD, number, "?by=coach1").body().path("events");
    assertThat(events).hasSize(1);
    assertThat(events.get(0).path("kind").asText()).isEqualTo("AGREEMENT");
    assertThat(events.get(0).path("byName").asText()).isEqualTo("Amira Haddad");
    assertThat(events.get(0).path("title").asText()).isEqualTo("Traject uitgelegd, punt voor punt");
    assertThat(events.get(0).path("answers").toString()).contains(NOTE, "Dienst Wooncoaching");
    var page = page("coach1", number, "");
    assertThat(page).contains("Amira Haddad", "Traject uitgelegd, punt voor punt", NOTE);
    assertThat(page.split("Vragen en zorgen", -1)).hasSize(2);
  }

  @Test
  void letters_and_decisions_stand_where_they_happened_and_can_be_opened() {
    var number = aCase();
    letters.write(number, new Letter.KeepingContact(), "");
    Map<String, Object> inputs = Map.of("term", "log-contact");
    receipts.keep(number, "terms", "DUE", inputs, decisions.decide("terms", inputs), "Twee dagen.");
    var page = page("coach1", number, "");
    assertThat(page)
        .containsPattern(
            "Brief klaar: [^<]+</strong> ·\\s*<a href=\"/dossier/" + number + "/documenten/")
        .contains("Twee dagen.", "volgens de regels");
    var anchor = Pattern.compile("#(besluit-[a-z-]+-\\d+)").matcher(page);
    assertThat(anchor.find()).isTrue();
    assertThat(page).contains("id=\"" + anchor.group(1) + "\"");
    assertThat(page(DemoTeam.OFFICE, number, "")).doesNotContain("Twee dagen.", "besluit-");
  }

  @Test
  void it_can_be_narrowed_down_by_what_when_and_who_in_an_address_to_keep() {
    var number = aCase();
    written(number, "2027-01-10", Timeline.Kind.CONTACT, "coach1", "Huisbezoek in januari");
    written(number, "2027-02-10", Timeline.Kind.SIGNAL, "coach1", "Signaal in februari");
    written(number, "2027-03-10", Timeline.Kind.CONTACT, "lead", "Bezoek met de lead");
    written(number, "2027-04-10", Timeline.Kind.STAGE, "", "Fase vanzelf");

    assertThat(titles(number, "?kind=CONTACT&kind=SIGNAL&to=2027-02-10"))
        .containsExactly("Signaal in februari", "Huisbezoek in januari");
    assertThat(titles(number, "?from=2027-02-10&to=2027-03-10&order=oldest"))
        .containsExactly("Signaal in februari", "Bezoek met de lead");
    assertThat(titles(number, "?by=lead")).containsExactly("Bezoek met de lead");
    assertThat(titles(number, "?by=systeem")).containsExactly("Fase vanzelf");
    var page =
        page("coach1", number, "/verloop?soort=CONTACT&wie=coach1&van=2027-01-01&tot=31/12/2027");
    assertThat(page)
        .contains("Huisbezoek in januari", "januari 2027", "value=\"CONTACT\" checked")
        .doesNotContain("Signaal in februari", "Bezoek met de lead");
    assertThat(page("coach1", number, "?van=2030-01-01")).contains("Niets gevonden");
  }

  @ParameterizedTest
  @CsvSource({
    "kind=NOISE,soort=NOISE,Deze soort bestaat niet.",
    "from=gisteren,van=gisteren,'Vul een dag in, zoals 01/12/2026.'",
    "from=2027-02-01&to=2027-01-01,van=2027-02-01&tot=2027-01-01,Het einde ligt voor het begin.",
    "order=up,volgorde=op,Kies",
    "page=-1,blad=0,Deze bladzijde bestaat niet."
  })
  void a_question_that_makes_no_sense_is_refused_in_a_sentence(
      String query, String words, String sentence) {
    var number = aCase();
    written(number, "2027-01-10", Timeline.Kind.CONTACT, "coach1", "Huisbezoek in januari");
    var answer = api("coach1", number, "?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").toString()).contains(sentence);
    for (var path : List.of("", "/verloop")) {
      var page = WebSession.of(address(), "coach1").get("/dossier/" + number + path + "?" + words);
      assertThat(page.statusCode()).isEqualTo(400);
      assertThat(page.body()).contains(sentence).doesNotContain("Huisbezoek in januari");
    }
  }

  @Test
  void ten_years_of_weekly_contact_come_in_pages_and_a_year_of_it_on_one() {
    var number = aCase();
    jdbc.sql(
            """
            insert into woonspoor.timeline_entry (case_number, at, kind, by_user, title, sealed_text)
            select :number, timestamptz '2027-01-04 10:00Z' + week * interval '7 days', 'CONTACT',
              'coach1', 'Huisbezoek ' || week, :text
            from generate_series(0, 519) week
            """)
        .param("number", number)
        .param("text", sealer.seal(number, NOTE))
        .update();
    var first = api("coach1", number, "").body();
    assertThat(first.path("total").asInt()).isEqualTo(520);
    assertThat(first.path("pages").asInt()).isEqualTo(11);
    assertThat(first.path("events")).hasSize(50);
    assertThat(first.path("events").get(0).path("title").asText()).isEqualTo("Huisbezoek 519");
    assertThat(titles(number, "?page=10")).hasSize(20).endsWith("Huisbezoek 0");
    assertThat(page("coach1", number, "?blad=2&soort=CONTACT"))
        .contains("Blad 2 van 11 (520 in totaal)", "Huisbezoek 469<", "Huisbezoek 420<")
        .contains("soort=CONTACT&amp;blad=3#verloop")
        .doesNotContain("Huisbezoek 470<", "Huisbezoek 419<");
    var year = page("coach1", number, "/verloop?van=2030-01-01&tot=2030-12-31");
    assertThat(year.split("class=\"event\"", -1)).hasSize(53);
    assertThat(year.indexOf("januari 2030")).isBetween(0, year.indexOf("december 2030"));
  }

  @Test
  void notes_are_for_the_lead_and_the_own_coach_and_for_others_after_a_reason() {
    var number = aCase();
    timeline.add(number, Timeline.Kind.CONTACT, "coach1", "Huisbezoek", NOTE);
    for (var user : List.of(DemoTeam.LEAD, "coach1")) {
      assertThat(api(user, number, "").body().toString()).contains(NOTE);
    }
    for (var user : List.of(DemoTeam.OFFICE, "coach2")) {
      assertThat(api(user, number, "").body().toString())
          .contains("Huisbezoek")
          .doesNotContain(NOTE);
      assertThat(page(user, number, "/verloop")).contains("Huisbezoek").doesNotContain(NOTE);
    }
    var colleague = WebSession.of(address(), "coach2");
    colleague.submit(
        "/dossier/" + number + "/inzage",
        colleague.get("/dossier/" + number),
        "reden=Ik+vervang+haar+deze+week");
    assertThat(api("coach2", number, "").body().toString()).contains(NOTE);
  }

  @Test
  void without_the_notes_one_reads_what_one_wrote_oneself() {
    var number = aCase();
    timeline.add(number, Timeline.Kind.STEP, DemoTeam.OFFICE, "Gebeld", "Over de inschrijving.");
    assertThat(api(DemoTeam.OFFICE, number, "").body().toString())
        .contains("Over de inschrijving.");
    assertThat(api("coach2", number, "").body().toString()).doesNotContain("Over de inschrijving.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"referrer", "designer", "operator"})
  void for_everybody_else_there_is_nothing(String user) {
    var number = aCase();
    assertThat(api(user, number, "").status()).isIn(403, 404);
    assertThat(WebSession.of(address(), user).get("/dossier/" + number + "/verloop").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_case_that_is_not_there_is_a_404_at_both_doors() {
    assertThat(api(DemoTeam.REFERRER, aCase(), "").status()).isEqualTo(404);
    assertThat(api("coach1", "WS-2026-99999", "").status()).isEqualTo(404);
    assertThat(api("coach1", "x", "").status()).isEqualTo(404);
    assertThat(WebSession.of(address(), "coach1").get("/dossier/x/verloop").statusCode())
        .isEqualTo(404);
  }

  private String aCase() {
    var number = journeys.aCase();
    team.assign(number, "coach1", DemoTeam.LEAD);
    jdbc.sql("delete from woonspoor.timeline_entry where case_number = :number")
        .param("number", number)
        .update();
    return number;
  }

  private void written(String number, String day, Timeline.Kind kind, String by, String title) {
    jdbc.sql(
            """
            insert into woonspoor.timeline_entry (case_number, at, kind, by_user, title)
            values (:number, :at::timestamptz, :kind, :by, :title)
            """)
        .param("number", number)
        .param("at", day + " 12:00Z")
        .param("kind", kind.name())
        .param("by", by)
        .param("title", title)
        .update();
  }

  private List<String> titles(String number, String query) {
    return api("coach1", number, query).body().path("events").findValuesAsText("title");
  }

  private Http.Answer api(String user, String number, String query) {
    return new Http(address(), user, DemoTeam.PASSWORD)
        .get("/api/cases/" + number + "/timeline" + query);
  }

  private String page(String user, String number, String rest) {
    var answer = WebSession.of(address(), user).get("/dossier/" + number + rest);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
