package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.woonspoor.casefile.ReceiptChains;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Canaries;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A form that was filled in wrongly is corrected on the page of its case; what stood there stays.
 */
@WoonspoorTest
class CorrectionTests {

  private static final String WRONG = "Wil weten of de kat mee mag.";
  private static final String RIGHT = "Wil weten of de hond mee mag.";

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private StepRecords records;
  @Autowired private ReceiptChains chains;
  @Autowired private Contacts contacts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void what_stood_there_stays_with_who_corrected_it_and_receipts_stay_as_they_were() {
    var number = anExplanation();
    var before = chains.verify(number);
    var answer = correct("coach1", number, RIGHT, 1);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(WebSession.location(answer)).endsWith("/dossier/" + number + "#verloop");

    var page = get("coach1", "/dossier/" + number);
    assertThat(page.body())
        .containsPattern(
            "Verbeterd op <span>\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d</span> door\\s+<span>Amira Haddad")
        .contains(">" + RIGHT + "<", "<q>" + WRONG + "</q>", "Verbeterd: Traject uitleggen");
    assertThat(get("lead", "/dossier/" + number + "/verloop").body()).contains(RIGHT, WRONG);
    assertThat(chains.verify(number)).isEqualTo(before);
    assertThat(get(DemoTeam.OFFICE, "/dossier/" + number).body()).doesNotContain(RIGHT, WRONG);
  }

  @Test
  void it_is_sealed_like_the_rest_and_is_never_changed_itself() {
    var number = anExplanation();
    correct("coach1", number, RIGHT, 1);
    var kept =
        jdbc.sql(
                """
                select c::text || r::text from woonspoor.step_correction c
                join woonspoor.step_record r on r.id = c.step_record_id where r.case_number = :number
                """)
            .param("number", number)
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain("hond", "kat", hex("hond"), hex("kat"));
    assertThatThrownBy(
            () -> jdbc.sql("update woonspoor.step_correction set by_user = 'lead'").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("corrections are never changed");
  }

  @Test
  void the_engine_hears_nothing_of_it() {
    var number = anExplanation();
    correct("coach1", number, "Een " + Canaries.TEXT + " in huis.", 1);
    assertThat(get("coach1", "/dossier/" + number).body()).contains(Canaries.TEXT);
    assertThat(new Canaries(jdbc).found()).isEmpty();
  }

  @Test
  void the_rules_of_the_form_hold_and_what_was_typed_stays() {
    var number = anExplanation();
    var tooLong = "x".repeat(4001);
    var answer = correct("coach1", number, tooLong, 1);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("tekens.", tooLong, "aria-invalid=\"true\"");
    assertThat(correct("coach1", number, WRONG, 1).body()).contains("Er is niets veranderd");
    assertThat(record(number).version()).isEqualTo(1);

    var answered =
        journeys
            .of(number)
            .does("RecordAnswer")
            .with("answeredOn", today().toString())
            .with("answer", "NOT_NOW")
            .with("ownWords", "Ik denk nog na.")
            .submit();
    assertThat(answered.openTasks()).containsExactly("GiveTimeToThink");
    var fixed = get("coach1", path(number, id(number, "RecordAnswer")));
    assertThat(fixed.body())
        .contains("In dit formulier staat niets dat hier verbeterd kan worden.")
        .contains("Ik denk nog na.", "blijft zoals het gezegd werd")
        .contains("Het verloop steunt hierop.");
  }

  @Test
  void answers_that_the_case_went_on_with_are_not_changed_this_way() {
    var number = anExplanation();
    var page = get("coach1", path(number));
    assertThat(page.body())
        .contains("Wat hier niet verbeterd wordt", "Het dossier is hiermee verder gegaan.")
        .doesNotContain("name=\"language\"", "name=\"explainedOn\"");
    var session = session("coach1");
    var answer =
        session.submit(
            path(number),
            session.get(path(number)),
            "versie=1&language=fr&explainedOn=2020-01-01&place=Thuis&questions=" + encoded(RIGHT));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(shown(number, "place")).isEqualTo("Thuis");
    assertThat(shown(number, "language")).isEqualTo("nl");
    assertThat(shown(number, "explainedOn")).isEqualTo(today().toString());
  }

  @Test
  void of_two_at_once_the_second_reads_what_stands_there_and_loses_no_word() {
    var number = anExplanation();
    assertThat(correct("coach1", number, RIGHT, 1).statusCode()).isEqualTo(302);
    var second = correct(DemoTeam.LEAD, number, "Wil weten of er een lift is.", 1);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains("Iemand verbeterde dit intussen ook", "Wil weten of er een lift is.")
        .contains("Nu staat er: <q>" + RIGHT + "</q>", "name=\"versie\" value=\"2\"");
    assertThat(shown(number, "questions")).isEqualTo(RIGHT);
    assertThat(correct(DemoTeam.LEAD, number, "Wil weten of er een lift is.", 2).statusCode())
        .isEqualTo(302);
  }

  @Test
  void the_note_of_a_contact_is_corrected_wherever_it_stands() {
    var number = anExplanation();
    journeys.startWithForm(
        "log-contact",
        "coach1",
        Map.of(
            "caseNumber",
            number,
            "contactOn",
            today().toString(),
            "reached",
            "YES",
            "manner",
            "VISIT",
            "howItGoes",
            "Het gaat.",
            "note",
            WRONG + "\nAfspraak: samen naar de bank."));
    var form = get("coach1", path(number, id(number, "ContactReported")));
    assertThat(form.body()).contains("Het ritme is hierop berekend");
    var session = session("coach1");
    var path = path(number, id(number, "ContactReported"));
    var note = encoded(RIGHT + "\r\nAfspraak: samen naar de post.");
    session.submit(path, session.get(path), "versie=1&howItGoes=Het+gaat+goed.&note=" + note);
    var contact = contacts.of(number).get(0);
    assertThat(contact.summary()).contains("Het gaat goed.");
    assertThat(contact.note()).contains(RIGHT + "\nAfspraak: samen naar de post.");
    assertThat(contact.agreed()).contains("samen naar de post.");
    var page = get("coach1", "/dossier/" + number).body();
    assertThat(page)
        .contains("<p class=\"words\">Het gaat goed.\n" + RIGHT, "<q>" + WRONG, "<q>Het gaat.</q>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coach2", "office", "referrer", "designer", "operator"})
  void whoever_has_no_part_in_it_finds_nothing(String user) {
    var number = anExplanation();
    var session = session(user);
    assertThat(session.get(path(number)).statusCode()).isEqualTo(404);
    var page = session.get("/");
    assertThat(session.submit(path(number), page, "versie=1&questions=Weg").statusCode())
        .isIn(403, 404);
    assertThat(shown(number, "questions")).isEqualTo(WRONG);
  }

  @Test
  void whoever_wrote_it_corrects_it_also_without_reading_the_rest() {
    var number = anExplanation();
    var mine = id(number, "AssignCoach");
    assertThat(get("coach1", path(number, mine)).statusCode()).isEqualTo(200);
    jdbc.sql("update woonspoor.step_record set by_user = 'office' where id = :id")
        .param("id", mine)
        .update();
    assertThat(get(DemoTeam.OFFICE, path(number, mine)).body()).contains(Explained.REMARK);
    var session = session(DemoTeam.OFFICE);
    var path = path(number, mine);
    var answer = session.submit(path, session.get(path), "versie=1&remark=Belt+na+17+uur.");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(shown(number, "remark")).isEqualTo("Belt na 17 uur.");
  }

  @Test
  void it_needs_a_page_of_ours_and_a_record_of_this_case() {
    var number = anExplanation();
    var other = journeys.aCase();
    var forged = session("coach1").call("POST", path(number) + "?versie=1&questions=Weg", "");
    assertThat(forged.statusCode()).isEqualTo(403);
    for (var wrong :
        List.of(path(other, record(number).id()), path(number) + "9", path(number) + "x")) {
      assertThat(get(DemoTeam.LEAD, wrong).statusCode()).isEqualTo(404);
    }
    assertThat(shown(number, "questions")).isEqualTo(WRONG);
  }

  private String anExplanation() {
    return Explained.explained(journeys, clock, WRONG).caseNumber();
  }

  private HttpResponse<String> correct(String user, String number, String words, int version) {
    var session = session(user);
    return session.submit(
        path(number),
        session.get(path(number)),
        "versie=" + version + "&questions=" + encoded(words) + "&place=Dienst+Wooncoaching");
  }

  private HttpResponse<String> get(String user, String path) {
    return session(user).get(path);
  }

  private WebSession session(String user) {
    return WebSession.of(address(), user);
  }

  private String shown(String number, String field) {
    return records.of(number).stream()
        .flatMap(record -> record.answers().stream())
        .filter(answer -> answer.field().equals(field))
        .map(answer -> String.valueOf(answer.value()))
        .findFirst()
        .orElse("");
  }

  private StepRecords.StepRecord record(String number) {
    return records.of(number).stream()
        .filter(record -> record.step().equals("ExplainTrajectory"))
        .findFirst()
        .orElseThrow();
  }

  private long id(String number, String step) {
    return records.of(number).stream()
        .filter(record -> record.step().equals(step))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String path(String number) {
    return path(number, record(number).id());
  }

  private static String path(String number, long record) {
    return "/dossier/" + number + "/verbeteren/" + record;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
