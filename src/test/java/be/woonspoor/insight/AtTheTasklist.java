package be.woonspoor.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import be.woonspoor.support.DemoTeam;
import be.woonspoor.support.Journey;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/**
 * Somebody before Tasklist in a real browser: clicks and types, and finds things by their words.
 */
final class AtTheTasklist implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Nobody waits longer for a page. */
  static final double PATIENCE_MS = 10_000;

  private final String address;
  private final BrowserContext context;
  final Page page;

  AtTheTasklist(Browser browser, String address) {
    this.address = address;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("nl-BE")
                .setTimezoneId("Europe/Brussels")
                .setViewportSize(1440, 1000));
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
  }

  AtTheTasklist logsIn(String user) {
    page.navigate(address + "/");
    page.getByLabel("Gebruikersnaam").fill(user);
    page.getByLabel("Wachtwoord").fill(DemoTeam.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Welkom")))
        .isVisible();
    return this;
  }

  /** Logs in where the page asks for it without going away. */
  void logsInAgain(String user) {
    FrameLocator frame = page.frameLocator(".woonspoor-login iframe");
    frame.getByLabel("Gebruikersnaam").fill(user);
    frame.getByLabel("Wachtwoord").fill(DemoTeam.PASSWORD);
    frame
        .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Aanmelden"))
        .click();
  }

  AtTheTasklist opensTasklist() {
    page.navigate(address + "/camunda/app/tasklist/default/");
    return this;
  }

  /** Opens a task by its address: the list may have many pages. */
  AtTheTasklist opens(Journey journey) {
    page.navigate(addressOf(journey));
    assertThat(form()).isVisible();
    return this;
  }

  /** The same for whoever may not get to see the form. */
  void goesTo(Journey journey) {
    page.navigate(addressOf(journey));
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private String addressOf(Journey journey) {
    return address
        + "/camunda/app/tasklist/default/#/?task="
        + journey.task("ExplainTrajectory").getId();
  }

  /** Opens the form that starts something. */
  AtTheTasklist starts(String what) {
    page.locator(".start-process-action a").click();
    page.locator(".modal").getByText(what, new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(form()).isVisible();
    return this;
  }

  Locator form() {
    return page.locator(".fjs-form");
  }

  Locator field(String label) {
    return form().getByLabel(label);
  }

  void completes() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afwerken")).click();
  }

  /** The line that says what became of what was typed. */
  Locator draftLine() {
    return page.locator(".woonspoor-draft");
  }

  /** Ends the session on the server; the browser does not know. */
  void theSessionEnds() {
    var session =
        context.cookies().stream()
            .filter(cookie -> cookie.name.equals("WOONSPOOR-SESSION"))
            .findFirst()
            .orElseThrow();
    var csrf =
        context.cookies().stream()
            .filter(cookie -> cookie.name.equals("WOONSPOOR-CSRF"))
            .findFirst()
            .orElseThrow();
    var request =
        HttpRequest.newBuilder(URI.create(address + "/logout"))
            .header(
                "Cookie",
                "%s=%s; %s=%s".formatted(session.name, session.value, csrf.name, csrf.value))
            .header("X-WOONSPOOR-CSRF", csrf.value)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
      if (!answer.headers().firstValue("Location").orElse("").contains("afgemeld")) {
        throw new AssertionError("the session did not end: " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything that the browser keeps of this site, and what the page shows. */
  String kept() {
    return page.evaluate(
            """
            async () => {
              const bases = await indexedDB.databases();
              const caches = await window.caches.keys();
              return JSON.stringify([{...localStorage}, {...sessionStorage}, bases, caches, document.cookie]);
            }
            """)
        .toString();
  }

  void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
