package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.StepRecords;
import be.woonspoor.casefile.Timeline;
import be.woonspoor.engine.Terms;
import be.woonspoor.insight.figures.GoldenPopulation;
import be.woonspoor.letters.Letter;
import be.woonspoor.letters.Letters;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.InstalledBrowser;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import be.woonspoor.tenancy.Milestones;
import be.woonspoor.tenancy.SignalKind;
import be.woonspoor.tenancy.Signals;
import be.woonspoor.tenancy.ToldSignal;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Our own pages hold to WCAG 2.2 AA, as far as a machine can tell, and work without JavaScript. */
@WoonspoorTest
class AccessiblePagesTests {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private Timeline timeline;
  @Autowired private Letters letters;
  @Autowired private ApplicationContext context;
  @Autowired private StepRecords records;
  @Autowired private Signals signals;
  @Autowired private Milestones milestones;
  @Autowired private Clock clock;

  @Test
  void nothing_stands_in_the_way_of_people_who_see_hear_or_move_differently() {
    var number = journeys.aCase();
    timeline.add(number, Timeline.Kind.CONTACT, "coach1", "Huisbezoek", "Alles gaat goed.");
    letters.write(number, new Letter.KeepingContact(), "");
    missesAMilestone(number);
    try (var installed = InstalledBrowser.open()) {
      var page = installed.browser().newPage(new Browser.NewPageOptions().setLocale("nl-BE"));
      page.navigate(address() + "/");
      check(page);
      logIn(page, "coach2");
      check(page);
      page.navigate(address() + "/dossier/" + number);
      picture(page, "dossier");
      for (var path :
          List.of(
              "/dossier/" + number,
              "/dossier/none",
              "/agenda",
              "/concepten",
              "/camunda/app/admin/default/")) {
        page.navigate(address() + path);
        check(page);
      }
    }
  }

  @Test
  void the_page_of_the_lead_can_be_read_wrong_or_right_and_four_times_as_large() {
    try (var installed = InstalledBrowser.open()) {
      var page = installed.browser().newPage(new Browser.NewPageOptions().setLocale("nl-BE"));
      page.navigate(address() + "/");
      logIn(page, DemoTeam.LEAD);
      GoldenPopulation.in(context);
      page.navigate(address() + "/beheer/cijfers?from=2002-01-01&to=2002-12-31");
      check(page);
      picture(page, "cijfers");
      page.navigate(
          address() + "/beheer/cijfers/dossiers?cijfer=leases&from=2002-01-01&to=2002-12-31");
      check(page);
      page.navigate(address() + "/beheer/wachtlijst");
      check(page);
      picture(page, "wachtlijst");
      page.navigate(address() + "/beheer?coach=coach1");
      check(page);
      picture(page, "beheer");
      page.getByLabel("Voltijds equivalent").fill("anderhalf");
      page.getByLabel("Voltijds equivalent").press("Enter");
      page.getByRole(AriaRole.ALERT).waitFor();
      check(page);
      // 1280 pixels at 400 %
      page.setViewportSize(320, 640);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(320);
      picture(page, "beheer-400");
    }
  }

  private void missesAMilestone(String number) {
    var day = LocalDate.now(clock.withZone(Terms.BELGIUM)).minusDays(40);
    var told = ToldSignal.on(day).months(1).at(clock.instant());
    milestones.follow(signals.keep(number, SignalKind.ARREARS, told).signalId());
  }

  @Test
  void a_case_can_be_read_as_a_story_and_corrected_by_everybody() {
    var number = Explained.explained(journeys, clock, "Wil weten of de kat mee mag.").caseNumber();
    letters.write(number, new Letter.KeepingContact(), "");
    var record = records.ofSteps(number, List.of("ExplainTrajectory")).get(0).id();
    try (var installed = InstalledBrowser.open()) {
      var page = installed.browser().newPage(new Browser.NewPageOptions().setLocale("nl-BE"));
      page.navigate(address() + "/");
      logIn(page, DemoTeam.LEAD);
      page.navigate(address() + "/dossier/" + number + "/verbeteren/" + record);
      check(page);
      page.getByLabel("Vragen en zorgen").fill("Wil weten of de hond mee mag.");
      picture(page, "verbeteren");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("bewaren")).click();
      page.waitForURL("**/dossier/" + number + "#verloop");
      check(page);
      picture(page, "dossier-verloop");
      page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Overeenkomst"))
          .check();
      page.getByLabel("Door wie").selectOption("coach1");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tonen")).click();
      page.getByText("Verbeterd op").waitFor();
      page.getByText("Als verhaal lezen").click();
      page.getByText("Terug naar het dossier").waitFor();
      check(page);
      picture(page, "verloop");
      page.navigate(address() + "/dossier/" + number + "/verloop?van=morgen&tot=2020-01-01");
      check(page);
      page.setViewportSize(320, 640);
      page.navigate(address() + "/dossier/" + number + "/verloop");
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(320);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("form.filter").isVisible()).isFalse();
      assertThat(page.getByText("Vragen en zorgen van de persoon").first().isVisible()).isTrue();
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }

  @Test
  void the_login_works_without_javascript() {
    try (var installed = InstalledBrowser.open()) {
      var page =
          installed.browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
      page.navigate(address() + "/");
      logIn(page, DemoTeam.LEAD);
      assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).isEqualTo("Welkom");
    }
  }

  private void logIn(Page page, String user) {
    page.getByLabel("Gebruikersnaam").fill(user);
    page.getByLabel("Wachtwoord").fill(DemoTeam.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden")).click();
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Welkom")).waitFor();
  }

  private static void check(Page page) {
    var found = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    assertThat(found)
        .as(page.url())
        .allSatisfy(violation -> assertThat(violation.getId() + violation.getNodes()).isEmpty());
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
