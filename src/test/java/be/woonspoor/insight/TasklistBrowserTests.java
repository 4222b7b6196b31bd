package be.woonspoor.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.InstalledBrowser;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coach at work in a real browser, by clicking and typing only. */
@WoonspoorTest
class TasklistBrowserTests {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String QUESTIONS = "Wil weten of de hond mee mag.";

  /** Has few tasks of other tests, so that a new one is on the first page. */
  private static final String COACH = "coach8";

  /** A busy build machine is slow; a person would wait as well. */
  private static final double PATIENCE_MS = 30_000;

  private static InstalledBrowser installed;

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private Clock clock;

  private BrowserContext context;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void openTheBrowser() {
    installed = InstalledBrowser.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  @AfterAll
  static void closeTheBrowser() {
    installed.close();
  }

  @BeforeEach
  void aFreshWindow() {
    context =
        installed
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("nl-BE")
                    .setTimezoneId("Europe/Brussels")
                    .setViewportSize(1440, 1000));
    page = context.newPage();
    page.onPageError(error -> complaints.add(error));
    page.onResponse(
        answer -> {
          if (answer.status() >= 400) {
            complaints.add(answer.status() + " " + answer.url());
          }
        });
  }

  @AfterEach
  void closeTheWindow(TestInfo test) {
    screenshot("last-" + test.getTestMethod().orElseThrow().getName());
    context.close();
  }

  @Test
  void a_coach_finds_the_client_reads_the_file_and_completes_the_task() {
    var journey = anAgreementToExplain();
    logIn(COACH);
    page.getByRole(AriaRole.LINK, link("Takenlijst")).click();

    var card = cardOf(journey);
    assertThat(page.getByPlaceholder("Taken zoeken")).isVisible();
    assertThat(card).containsText("Test Proefmans");
    assertThat(card).containsText("Traject uitleggen");
    card.locator("h4 a").click();

    page.getByRole(AriaRole.LINK, link("Dossier")).click();
    assertThat(page.frameLocator("iframe.woonspoor-case").locator("h1"))
        .hasText(Pattern.compile("Test Proefmans · " + journey.caseNumber()));
    page.getByRole(AriaRole.LINK, link("Formulier")).click();

    assertThat(form().locator("h3").first()).containsText(journey.caseNumber());
    complete();
    assertThat(form().getByText("Vul dit in.").first()).isVisible();
    screenshot("tasklist-required-fields");

    fillIn();
    screenshot("tasklist-explain-trajectory");
    complete();

    assertThat(card).containsText("Antwoord noteren");
    assertThat(journey.openTasks()).containsExactly("RecordAnswer");
    assertThat(page.evaluate("() => JSON.stringify(localStorage)").toString())
        .doesNotContain(QUESTIONS, "camunda-form");
    assertThat(complaints).isEmpty();
    page.navigate(address() + "/dossier/" + journey.caseNumber());
    assertThat(page.getByText(QUESTIONS)).isVisible();
    screenshot("case-page");
  }

  @Test
  void logging_out_of_tasklist_leads_to_our_login() {
    logIn(COACH);
    page.navigate(address() + "/camunda/app/tasklist/default/");
    page.locator(".account > a").click();
    page.getByRole(AriaRole.LINK, link("Afmelden")).click();
    page.waitForURL(Pattern.compile(".*/login\\?afgemeld"));
    assertThat(page.getByText("U bent afgemeld.")).isVisible();
  }

  private Journey anAgreementToExplain() {
    return journeys
        .start("trajectory-agreement", journeys.aCase())
        .does("AssignCoach")
        .as(DemoTeam.LEAD)
        .with("coach", COACH)
        .with("whyThisOne", "Kent de buurt.")
        .submit()
        .waitsAt("ExplainTrajectory");
  }

  private void logIn(String user) {
    page.navigate(address() + "/");
    page.getByLabel("Gebruikersnaam").fill(user);
    page.getByLabel("Wachtwoord").fill(DemoTeam.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Welkom")))
        .isVisible();
  }

  private Locator cardOf(Journey journey) {
    return page.locator(
        ".tasks-list > li", new Page.LocatorOptions().setHasText(journey.caseNumber()));
  }

  private Locator form() {
    return page.locator(".fjs-form");
  }

  private void fillIn() {
    var day = LocalDate.now(clock.withZone(ZoneId.of("Europe/Brussels")));
    form()
        .locator(".fjs-form-field-datetime input")
        .first()
        .fill(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    form().locator(".fjs-form-field-datetime input").first().press("Enter");
    form()
        .getByLabel("Waar", new Locator.GetByLabelOptions().setExact(true))
        .fill("Dienst Wooncoaching");
    form().locator(".fjs-form-field-select .fjs-input-group").click();
    form().locator(".fjs-dropdownlist-item").getByText("Nederlands").click();
    form().getByLabel("niet nodig").check();
    for (var point : form().locator(".fjs-form-field-checkbox input").all()) {
      point.check();
    }
    form().getByLabel("Vragen en zorgen van de persoon").fill(QUESTIONS);
  }

  private void complete() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afwerken")).click();
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
