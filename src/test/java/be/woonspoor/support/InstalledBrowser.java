package be.woonspoor.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser: an installed Chromium, Chrome or Edge. On Debian and Ubuntu it is installed by
 * the package manager where there is none and the user may do that; anywhere else the test stops
 * with one line that says what to install.
 */
public final class InstalledBrowser implements AutoCloseable {

  private static final String MISSING =
      "No Chromium, Chrome or Edge found: install one (Debian and Ubuntu: apt-get install chromium)"
          + " and run the tests again.";
  private static final List<String> COMMANDS =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "microsoft-edge",
          "msedge.exe",
          "chrome.exe");
  private static final List<String> PLACES =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
          "C:/Program Files/Google/Chrome/Application/chrome.exe",
          "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
          "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
          "C:/Program Files/Microsoft/Edge/Application/msedge.exe");
  private static final long INSTALL_MINUTES = 10;

  private final Playwright playwright;
  private final Browser browser;

  private InstalledBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static InstalledBrowser open() {
    var executable = find().or(InstalledBrowser::install).orElseThrow(() -> missing());
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(executable)
            // root, as in a container, has no sandbox
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
    return new InstalledBrowser(playwright, playwright.chromium().launch(options));
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  static Optional<Path> find() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    var onPath =
        Stream.of(path.split(File.pathSeparator))
            .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)));
    return Stream.concat(onPath, PLACES.stream().map(Path::of))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> install() {
    if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    var sudo = "root".equals(System.getProperty("user.name")) ? "" : "sudo -n ";
    var installed =
        run(
            sudo
                + "apt-get update -q && "
                + sudo
                + "env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium");
    return installed ? find() : Optional.empty();
  }

  private static boolean run(String command) {
    try {
      var process =
          new ProcessBuilder("sh", "-c", command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(MISSING);
  }
}
