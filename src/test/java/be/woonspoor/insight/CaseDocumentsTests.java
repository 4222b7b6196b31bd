package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.Document;
import be.woonspoor.casefile.Documents;
import be.woonspoor.casefile.NewDocument;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Http;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who lists, opens and prints the letters of a case. */
@WoonspoorTest
class CaseDocumentsTests {

  private static final String LETTER = "Beste Test Proefmans,";
  private static final String PROOF = "Wat in het dossier blijft";

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private Documents documents;

  private String number;
  private Document letter;
  private Document proof;

  @BeforeEach
  void aCaseOfTheFirstCoach() {
    number = journeys.aCase();
    team.assign(number, "coach1", DemoTeam.LEAD);
    letter = keep("Erkenning", Document.Addressee.CLIENT, LETTER);
    proof = keep("Bewijs", Document.Addressee.FILE, PROOF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead", "coach1"})
  void lead_and_own_coach_open_everything_and_nobody_is_told(String user) {
    assertThat(open(user, letter)).isEqualTo(LETTER);
    assertThat(open(user, proof)).isEqualTo(PROOF);
    assertThat(page(user)).contains("Brieven en documenten", path(letter), path(proof));
    assertThat(page(DemoTeam.LEAD)).doesNotContain("Opende de brief");
  }

  @Test
  void the_office_prints_letters_sees_nothing_else_and_the_lead_can_see_that_it_did() {
    assertThat(open(DemoTeam.OFFICE, letter)).isEqualTo(LETTER);
    assertThat(status(DemoTeam.OFFICE, path(proof))).isEqualTo(404);
    assertThat(page(DemoTeam.OFFICE))
        .contains(path(letter))
        .doesNotContain("Bewijs</span>", path(proof), "Wat er genoteerd is");
    assertThat(page(DemoTeam.LEAD)).contains("Opende de brief: Erkenning");
  }

  @Test
  void a_colleague_opens_a_letter_after_giving_a_reason_and_the_lead_sees_both() {
    var colleague = WebSession.of(address(), "coach2");
    assertThat(colleague.get(path(letter)).statusCode()).isEqualTo(404);
    var before = colleague.get("/dossier/" + number);
    assertThat(before.body()).contains("Erkenning").doesNotContain(path(letter));

    colleague.submit("/dossier/" + number + "/inzage", before, "reden=Ik+vervang+Amira+vandaag.");

    assertThat(colleague.get(path(letter)).body()).isEqualTo(LETTER);
    assertThat(page(DemoTeam.LEAD))
        .contains("Ik vervang Amira vandaag.", "Opende de brief: Erkenning");
  }

  @Test
  void opening_a_letter_opens_no_notes() {
    open(DemoTeam.OFFICE, letter);
    assertThat(page(DemoTeam.OFFICE)).doesNotContain("Wat er genoteerd is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"referrer", "designer", "operator"})
  void for_everybody_else_there_is_no_letter(String user) {
    var answer = WebSession.of(address(), user).get(path(letter));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Niet gevonden").doesNotContain(LETTER);
    assertThat(api(user, number).status()).isEqualTo(403);
  }

  @Test
  void a_stranger_is_sent_to_the_login() {
    var answer = new WebSession(address()).get(path(letter));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(WebSession.location(answer)).contains("/login");
  }

  @Test
  void a_letter_of_another_case_or_none_at_all_is_not_found() {
    var other = journeys.aCase();
    for (var path :
        new String[] {
          "/dossier/" + other + "/documenten/" + letter.id(),
          "/dossier/" + number + "/documenten/" + UUID.randomUUID(),
          "/dossier/" + number + "/documenten/1",
          "/dossier/WS-2026-99999/documenten/" + letter.id(),
          "/dossier/none/documenten/" + letter.id()
        }) {
      assertThat(status(DemoTeam.LEAD, path)).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_letter_is_shown_and_left_nowhere() {
    var headers = WebSession.of(address(), DemoTeam.LEAD).get(path(letter)).headers();
    assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-ancestors 'self'");
    assertThat(headers.firstValue("Content-Disposition").orElse(""))
        .startsWith("inline")
        .contains(number + "-recognised.pdf")
        .doesNotContain("Proefmans");
  }

  @Test
  void programs_list_what_their_account_may_open() {
    var all = api("coach1", number).body();
    assertThat(all).hasSize(2);
    assertThat(all.get(1).get("href").asText()).isEqualTo(path(letter));
    assertThat(all.get(1).get("kind").asText()).isEqualTo("RECOGNISED");
    assertThat(api(DemoTeam.OFFICE, number).body()).hasSize(1);
    assertThat(api("coach2", number).body()).isEmpty();
    assertThat(api(DemoTeam.LEAD, "WS-2026-99999").status()).isEqualTo(404);
  }

  private Document keep(String title, Document.Addressee addressee, String text) {
    return documents.keep(
        number,
        new NewDocument(
            "RECOGNISED",
            title,
            "application/pdf",
            addressee,
            "recognised",
            1,
            1,
            text.getBytes(StandardCharsets.UTF_8)),
        "");
  }

  private Http.Answer api(String user, String caseNumber) {
    return new Http(address(), user, DemoTeam.PASSWORD)
        .get("/api/cases/" + caseNumber + "/documents");
  }

  private String open(String user, Document document) {
    var answer = WebSession.of(address(), user).get(path(document));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private int status(String user, String path) {
    return WebSession.of(address(), user).get(path).statusCode();
  }

  private String page(String user) {
    return WebSession.of(address(), user).get("/dossier/" + number).body();
  }

  private String path(Document document) {
    return "/dossier/" + document.caseNumber() + "/documenten/" + document.id();
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
