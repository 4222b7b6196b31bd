package be.woonspoor.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Contacts;
import be.woonspoor.coaching.Reached;
import be.woonspoor.engine.Terms;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.InstalledBrowser;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of a contact on the small screen that coaches have. */
@WoonspoorTest
class ContactFormBrowserTests {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final double PATIENCE_MS = 10_000;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final String MEASURE =
      """
      () => {
        const fields = [...document.querySelectorAll('.fjs-form .fjs-form-field')]
          .map(field => field.getBoundingClientRect()).filter(box => box.height > 0);
        const button = [...document.querySelectorAll('button')]
          .find(element => element.textContent.trim() === 'Afwerken');
        const edge = button.getBoundingClientRect();
        const seen = document.elementFromPoint(edge.left + edge.width / 2, edge.bottom - 2);
        return {
          top: Math.min(...fields.map(box => box.top)),
          bottom: Math.max(...fields.map(box => box.bottom)),
          right: Math.max(...fields.map(box => box.right)),
          buttonTop: edge.top,
          buttonBottom: edge.bottom,
          reachable: button.contains(seen) ? 1 : 0
        };
      }
      """;

  private static InstalledBrowser installed;

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CoachingPlans plans;
  @Autowired private Contacts contacts;
  @Autowired private CaseTeam team;
  @Autowired private Terms terms;
  @Autowired private Clock clock;

  @BeforeAll
  static void openTheBrowser() {
    installed = InstalledBrowser.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  @AfterAll
  static void closeTheBrowser() {
    installed.close();
  }

  @Test
  void the_form_of_a_contact_fits_one_screen_with_its_button_and_lies_ready() {
    var journey = aPlannedContact();
    var agreed = terms.plusWorkingDays(today(), 4);
    try (var context = aSmallScreen()) {
      var page = opens(context, journey);
      var form = page.locator(".fjs-form");
      assertThat(form.locator("h3").first()).containsText(journey.caseNumber());
      assertThat(form.locator(".fjs-form-field-datetime input").first())
          .hasValue(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(today()));
      screenshot(page, "contact-form-1366x768");

      @SuppressWarnings("unchecked")
      var measured = (Map<String, Object>) page.evaluate(MEASURE);
      assertThat(number(measured, "bottom"))
          .as("the last field ends above the button: %s", measured)
          .isLessThanOrEqualTo(number(measured, "buttonTop"));
      assertThat(number(measured, "buttonBottom"))
          .as("the button is on the screen: %s", measured)
          .isLessThanOrEqualTo(HEIGHT);
      assertThat(number(measured, "reachable"))
          .as("nothing lies on the button, the foot of the page neither: %s", measured)
          .isOne();
      assertThat(number(measured, "top")).as("nothing has to be scrolled").isPositive();
      assertThat(number(measured, "right")).isLessThanOrEqualTo(WIDTH);

      choose(form, "Wie was er?", "Huurder en iemand erbij");
      form.getByLabel("Hoe gaat het, in één zin?").fill("Trots op de keuken.");
      form.getByLabel("Nota (").fill("Afspraak: samen de post openen");
      var next = day(form, "Volgende afspraak");
      next.fill(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(agreed));
      next.press("Enter");
      form.getByLabel("Uur en plaats (").fill("14:30 in het inloophuis");
      screenshot(page, "contact-form-filled-1366x768");
      var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afwerken"));
      button.click();
      assertThat(button).isHidden();
    }
    assertThat(contacts.of(journey.caseNumber()).get(0))
        .satisfies(
            kept -> {
              assertThat(kept.on()).isEqualTo(today());
              assertThat(kept.reached()).isEqualTo(Reached.WITH_OTHERS);
              assertThat(kept.agreed()).contains("samen de post openen");
            });
    assertThat(plans.get(journey.caseNumber()).agreedNextOn()).contains(agreed);
  }

  private Journey aPlannedContact() {
    var caseNumber = journeys.aCase();
    team.assign(caseNumber, "coach5", DemoTeam.LEAD);
    plans.start(caseNumber);
    var journey = journeys.start("coaching-cycle", caseNumber);
    journey
        .does("SetFocus")
        .with("talkedOn", today().toString())
        .with("tenantPresent", "NO")
        .submit();
    return journey.fires("ContactDay").waitsAt("LogPlannedContact");
  }

  private static BrowserContext aSmallScreen() {
    return installed
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setLocale("nl-BE")
                .setTimezoneId("Europe/Brussels")
                .setViewportSize(WIDTH, HEIGHT));
  }

  private Page opens(BrowserContext context, Journey journey) {
    var page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.navigate("http://localhost:" + port + "/");
    page.getByLabel("Gebruikersnaam").fill("coach5");
    page.getByLabel("Wachtwoord").fill(DemoTeam.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden")).click();
    page.navigate(
        "http://localhost:"
            + port
            + "/camunda/app/tasklist/default/#/?task="
            + journey.task("LogPlannedContact").getId());
    return page;
  }

  /** The calendar that hangs on a day has fields of its own. */
  private static Locator day(Locator form, String label) {
    return form.locator(".fjs-form-field-datetime", new Locator.LocatorOptions().setHasText(label))
        .locator("input")
        .first();
  }

  private static void choose(Locator form, String label, String option) {
    var field =
        form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label));
    field.locator(".fjs-input-group").click();
    field.locator(".fjs-dropdownlist-item").getByText(option, exactly()).click();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static double number(Map<String, Object> measured, String name) {
    return ((Number) measured.get(name)).doubleValue();
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Terms.BELGIUM));
  }
}
