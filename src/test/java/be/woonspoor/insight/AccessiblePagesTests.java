package be.woonspoor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.woonspoor.casefile.Timeline;
import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.InstalledBrowser;
import be.woonspoor.support.Journeys;
import be.woonspoor.support.WoonspoorTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our own pages hold to WCAG 2.2 AA, as far as a machine can tell, and work without JavaScript. */
@WoonspoorTest
class AccessiblePagesTests {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @LocalServerPort private int port;
  @Autowired private Journeys journeys;
  @Autowired private Timeline timeline;

  @Test
  void nothing_stands_in_the_way_of_people_who_see_hear_or_move_differently() {
    var number = journeys.aCase();
    timeline.add(number, Timeline.Kind.CONTACT, "coach1", "Huisbezoek", "Alles gaat goed.");
    try (var installed = InstalledBrowser.open()) {
      var page = installed.browser().newPage(new Browser.NewPageOptions().setLocale("nl-BE"));
      page.navigate(address() + "/");
      check(page);
      logIn(page, "coach2");
      check(page);
      for (var path :
          List.of("/dossier/" + number, "/dossier/none", "/camunda/app/admin/default/")) {
        page.navigate(address() + path);
        check(page);
      }
    }
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
