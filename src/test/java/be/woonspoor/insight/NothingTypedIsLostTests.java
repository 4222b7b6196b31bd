package be.woonspoor.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.CaseFiles;
import be.woonspoor.casefile.Drafts;
import be.woonspoor.casefile.StepRecords;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.Canaries;
import be.woonspoor.support.InstalledBrowser;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing typed is lost, and none of it stays on the computer: in a real browser, with our forms.
 */
@WoonspoorTest
class NothingTypedIsLostTests {

  private static final String QUESTIONS = "Vragen en zorgen van de persoon";
  private static final String WORDS = "Vraagt naar de " + Canaries.TEXT + " van de buren.";
  private static final String MORE = " En naar de sleutel.";

  private static InstalledBrowser installed;

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private StepRecords records;
  @Autowired private Drafts drafts;
  @Autowired private CaseFiles files;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private AtTheTasklist coach;

  @BeforeAll
  static void openTheBrowser() {
    installed = InstalledBrowser.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(AtTheTasklist.PATIENCE_MS);
  }

  @AfterAll
  static void closeTheBrowser() {
    installed.close();
  }

  @BeforeEach
  void aFreshWindow() {
    coach = new AtTheTasklist(installed.browser(), "http://localhost:" + port);
  }

  @AfterEach
  void closeTheWindow(TestInfo test) {
    coach.screenshot("last-" + test.getTestMethod().orElseThrow().getName());
    coach.close();
  }

  @Test
  void a_session_that_ends_while_writing_gives_the_words_back_to_who_wrote_them_only() {
    var journey = Explained.toExplain(journeys);
    coach.logsIn("coach1").opens(journey);
    coach.field(QUESTIONS).fill(WORDS);
    assertThat(coach.draftLine()).containsText("nog niet afgewerkt");
    coach.theSessionEnds();
    coach.completes();
    coach.page.waitForURL(Pattern.compile(".*/login\\?verlopen"));
    assertThat(coach.kept()).doesNotContain(Canaries.TEXT);

    coach.page.goBack();
    assertThat(coach.page.getByLabel("Wachtwoord")).isVisible();
    assertThat(coach.page.content()).doesNotContain(Canaries.TEXT);

    coach.logsIn("coach2").goesTo(journey);
    assertThat(coach.page.content()).doesNotContain(Canaries.TEXT);
    assertThat(coach.kept()).doesNotContain(Canaries.TEXT);

    coach.page.context().clearCookies();
    coach.logsIn("coach1").opens(journey);
    assertThat(coach.draftLine()).containsText("typte, staat er weer");
    assertThat(coach.field(QUESTIONS)).hasValue(WORDS);
    coach.screenshot("tasklist-draft-restored");
    assertThat(coach.kept()).doesNotContain(Canaries.TEXT);
    assertThat(new Canaries(jdbc).found()).isEmpty();
  }

  @Test
  void what_is_typed_after_the_session_ended_waits_in_the_page_for_the_same_person_only() {
    var journey = Explained.toExplain(journeys);
    coach.logsIn("coach1").opens(journey);
    coach.field(QUESTIONS).fill(WORDS);
    assertThat(coach.draftLine()).containsText("nog niet afgewerkt");
    coach.theSessionEnds();
    coach.field(QUESTIONS).fill(WORDS + MORE);
    assertThat(coach.draftLine()).containsText("U bent afgemeld.");
    coach.completes();
    assertThat(coach.page.locator(".woonspoor-login")).isVisible();
    assertThat(coach.page.locator("body")).not().containsText(Canaries.TEXT);
    coach.screenshot("tasklist-login-again");
    assertThat(coach.kept()).doesNotContain(Canaries.TEXT);
    coach.logsInAgain("coach1");
    assertThat(coach.field(QUESTIONS)).hasValue(WORDS + MORE);
    assertThat(coach.draftLine()).containsText("typte, staat er weer");

    coach.theSessionEnds();
    coach.field(QUESTIONS).fill(WORDS + MORE + MORE);
    coach.completes();
    coach.logsInAgain("coach2");
    assertThat(coach.page.getByText("Welkom")).isVisible();
    assertThat(coach.page.content()).doesNotContain(Canaries.TEXT);
    assertThat(coach.kept()).doesNotContain(Canaries.TEXT);
    assertThat(
            jdbc.sql("select count(*) from woonspoor.form_draft where user_id = 'coach2'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void what_the_server_refuses_stands_at_its_field_and_what_was_typed_stays() {
    var journey = Explained.toExplain(journeys);
    coach.logsIn("coach1").opens(journey);
    fillInOn(today().plusDays(3));
    coach.completes();
    var wrong = coach.form().getByText("Deze datum kan niet in de toekomst liggen.");
    assertThat(wrong).isVisible();
    assertThat(coach.field(QUESTIONS)).hasValue(WORDS);
    coach.screenshot("tasklist-refused-at-field");
    day(today());
    coach.completes();
    assertThat(coach.form()).hasCount(0);
    var number = journey.caseNumber();
    assertThat(journey.openTasks()).containsExactly("RecordAnswer");
    assertThat(answer(number, "questions")).isEqualTo(WORDS);
    assertThat(
            jdbc.sql("select count(*) from woonspoor.form_draft where case_number = :number")
                .param("number", number)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void no_row_of_a_list_is_folded_away_and_lost() {
    var number = journeys.aCase();
    var child =
        Map.of(
            "relation", "CHILD", "birthDate", "2015-05-05", "sex", "F", "residence", "FULL_TIME");
    drafts.keep(
        "coach1",
        Drafts.Place.ofStart("update-case.case-updated"),
        Map.of(
            "caseNumber",
            number,
            "householdChanged",
            true,
            "household",
            Collections.nCopies(7, child)));
    coach.logsIn("coach1").opensTasklist().starts("Gegevens bijwerken");
    assertThat(coach.draftLine()).containsText("typte, staat er weer");
    assertThat(coach.form().getByLabel("Geboortedatum")).hasCount(7);
    coach.screenshot("tasklist-seven-rows");
    coach.page.locator(".modal button:has-text('Indienen')").click();
    assertThat(coach.page.locator(".modal")).hasCount(0);
    assertThat(files.household(number)).hasSize(7);
  }

  @Test
  void the_last_letters_before_enter_are_sent() {
    var journey = Explained.explained(journeys, clock, "Geen.");
    coach.logsIn("coach1").opensTasklist().starts("Andere wooncoach");
    coach.field("Waarom").fill("Vraagt een coach uit de buurt.");
    coach.field("Dossiernummer").fill(journey.caseNumber().substring(0, 12));
    coach.field("Dossiernummer").focus();
    coach.page.keyboard().press("End");
    coach.page.keyboard().press(journey.caseNumber().substring(12));
    coach.page.keyboard().press("Enter");
    assertThat(coach.page.locator(".modal")).hasCount(0);
    assertThat(answer(journey.caseNumber(), "why")).isEqualTo("Vraagt een coach uit de buurt.");
  }

  private void day(LocalDate on) {
    var day = coach.form().locator(".fjs-form-field-datetime input").first();
    day.fill(on.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    day.press("Enter");
  }

  private void fillInOn(LocalDate day) {
    day(day);
    coach.form().locator(".fjs-form-field-select .fjs-input-group").click();
    coach.form().locator(".fjs-dropdownlist-item").getByText("Nederlands").click();
    coach.field("niet nodig").check();
    coach.form().locator(".fjs-form-field-checkbox input").all().forEach(point -> point.check());
    coach.field(QUESTIONS).fill(WORDS);
  }

  private String answer(String number, String field) {
    return records.of(number).stream()
        .flatMap(record -> record.answers().stream())
        .filter(answer -> answer.field().equals(field))
        .map(answer -> String.valueOf(answer.value()))
        .findFirst()
        .orElse("");
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
