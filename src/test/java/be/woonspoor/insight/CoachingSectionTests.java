package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.coaching.CoachingPlans;
import be.woonspoor.coaching.Focus;
import be.woonspoor.coaching.Focuses;
import be.woonspoor.coaching.Goal;
import be.woonspoor.coaching.LifeDomain;
import be.woonspoor.coaching.Phase;
import be.woonspoor.coaching.Review;
import be.woonspoor.coaching.Reviews;
import be.woonspoor.coaching.ScoringInstruments;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.InstalledBrowser;
import be.woonspoor.support.Journey;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WebSession;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.team.CaseTeam;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Goals and domains on the page of a case, and the two forms of a cycle at a real screen. */
@WoonspoorTest
class CoachingSectionTests {

  private static final String PLANTS = "Een plek voor de planten.";
  private static final String RUST = "Eerst rust, dan zien we verder.";

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private CaseTeam team;
  @Autowired private CoachingPlans plans;
  @Autowired private Focuses focuses;
  @Autowired private Reviews reviews;
  @Autowired private ScoringInstruments instruments;

  private Journey journey;

  @BeforeEach
  void a_coaching_of_the_first_coach() {
    var number = journeys.aCase();
    team.assign(number, "coach1", DemoTeam.LEAD);
    journey = journeys.start("coaching", number);
    plans.nuance(number, Goal.FEELING_AT_HOME, Optional.of(PLANTS));
    review(LocalDate.of(2026, 3, 2), Goal.Status.BACKWARD, Map.of(LifeDomain.FIN, 2));
    review(
        LocalDate.of(2026, 6, 1),
        Goal.Status.FORWARD,
        Map.of(LifeDomain.FIN, 3, LifeDomain.NETW, 4));
    focuses.record(
        number,
        new Focus(
            LocalDate.of(2026, 6, 2),
            true,
            Optional.of(RUST),
            Set.of(LifeDomain.FIN, LifeDomain.NETW),
            Set.of(LifeDomain.MIDD),
            List.of(
                new Focus.Agreement(
                    "Samen de brieven openen", Focus.Who.TOGETHER, Optional.empty(), false)),
            "coach1"));
  }

  @Test
  void own_coach_and_lead_see_how_goals_and_domains_moved_and_nobody_else_does() {
    for (var user : List.of("coach1", DemoTeam.LEAD)) {
      assertThat(page(user))
          .contains(
              "Doelen en domeinen",
              PLANTS,
              RUST,
              "gaat achteruit",
              "gaat vooruit",
              "Het meeste wordt betaald",
              "Wil deze keer: " + RUST,
              "Liever nooit over: Middelengebruik",
              "Samen de brieven openen (samen)",
              "02/03/2026");
    }
    for (var user : List.of("coach2", DemoTeam.OFFICE)) {
      assertThat(page(user))
          .doesNotContain("Doelen en domeinen", PLANTS, RUST, "gaat achteruit", "Middelengebruik");
    }
    var another = journeys.aCase();
    team.assign(another, "coach1", DemoTeam.LEAD);
    plans.start(another);
    assertThat(body("coach1", another))
        .contains("Doelen en domeinen", "nog niet besproken", "Nog geen domein besproken")
        .doesNotContain(PLANTS, RUST, "02/03/2026");
  }

  @Test
  void a_coach_looks_back_at_a_small_screen_and_finds_it_on_the_page_of_the_case() {
    journey.fires("ReviewDue");
    try (var installed = InstalledBrowser.open()) {
      var page =
          installed
              .browser()
              .newContext(
                  new Browser.NewContextOptions()
                      .setLocale("nl-BE")
                      .setTimezoneId("Europe/Brussels")
                      .setViewportSize(1366, 768))
              .newPage();
      logIn(page);
      open(page, "SetFocus");
      picture(page, "set-focus");
      assertThat(screens(page)).as("screens of the focus").isLessThanOrEqualTo(2);
      open(page, "EvaluateCycle");
      picture(page, "evaluate-cycle");
      assertThat(screens(page)).as("screens of the review").isLessThanOrEqualTo(2);
      var form = page.locator(".fjs-form");
      PlaywrightAssertions.assertThat(form.getByText("3. Het meeste wordt betaald")).isVisible();
      PlaywrightAssertions.assertThat(form.getByText("Veiligheid")).isHidden();
      form.getByLabel("Ja, samen").check();
      choose(form, "Over welke domeinen ging het?", "Veiligheid");
      PlaywrightAssertions.assertThat(
              form.getByText("Veiligheid", new Locator.GetByTextOptions().setExact(true)).last())
          .isVisible();
      form.getByLabel("Nota van de coach").scrollIntoViewIfNeeded();
      picture(page, "evaluate-cycle-domains");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afwerken")).click();
      PlaywrightAssertions.assertThat(form).isHidden();
      page.navigate(address() + "/dossier/" + journey.caseNumber());
      page.locator("#h-coaching").scrollIntoViewIfNeeded();
      picture(page, "goals-and-domains");
      assertThat(
              new AxeBuilder(page)
                  .include("section[aria-labelledby=h-coaching]")
                  .withTags(
                      List.of(
                          "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                  .analyze()
                  .getViolations())
          .allSatisfy(v -> assertThat(v.getId() + v.getNodes()).isEmpty());
    }
    assertThat(reviews.last(journey.caseNumber()).orElseThrow().domains())
        .isEqualTo(Map.of(LifeDomain.FIN, 3, LifeDomain.NETW, 4));
  }

  private void open(Page page, String step) {
    // from nowhere, so that Tasklist begins anew instead of following a changed address
    page.navigate("about:blank");
    page.navigate(
        address() + "/camunda/app/tasklist/default/#/?task=" + journey.task(step).getId());
    page.locator(".fjs-form h3").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
  }

  /** How many times the height of the window a whole task is, its heading included. */
  private static double screens(Page page) {
    var told =
        (Map<?, ?>)
            page.evaluate(
                """
                () => {
                  let pane = document.querySelector('.fjs-form');
                  while (pane.scrollHeight <= pane.clientHeight + 1
                      || !/auto|scroll/.test(getComputedStyle(pane).overflowY)) {
                    pane = pane.parentElement;
                  }
                  return {whole: pane.scrollHeight, seen: pane.clientHeight};
                }
                """);
    return ((Number) told.get("whole")).doubleValue() / ((Number) told.get("seen")).doubleValue();
  }

  private static void choose(Locator form, String label, String option) {
    form.getByLabel(label).click();
    form.locator(".fjs-dropdownlist-item").getByText(option).click();
  }

  private void logIn(Page page) {
    page.navigate(address() + "/");
    page.getByLabel("Gebruikersnaam").fill("coach1");
    page.getByLabel("Wachtwoord").fill(DemoTeam.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden")).click();
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Welkom")).waitFor();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  private void review(LocalDate on, Goal.Status keeping, Map<LifeDomain, Integer> domains) {
    reviews.record(
        journey.caseNumber(),
        new Review(
            on,
            true,
            Map.of(
                Goal.STABLE_HOME, Goal.Status.SOLID,
                Goal.KEEPING_HOME, keeping,
                Goal.CARED_FOR_HOME, Goal.Status.STEADY,
                Goal.FEELING_AT_HOME, Goal.Status.FORWARD,
                Goal.ACTIVATION, Goal.Status.NOT_DISCUSSED),
            domains,
            instruments.inUse().ref(),
            Phase.WEEKLY,
            false,
            Optional.of("De huur is weer op tijd."),
            "coach1"));
  }

  private String page(String user) {
    return body(user, journey.caseNumber());
  }

  private String body(String user, String number) {
    var answer = WebSession.of(address(), user).get("/dossier/" + number);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
