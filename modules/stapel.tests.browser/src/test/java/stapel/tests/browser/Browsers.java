package stapel.tests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Starts the installed Chromium without a window. */
final class Browsers implements AutoCloseable {
  private final ChromeDriverService service =
      new ChromeDriverService.Builder()
          .usingDriverExecutable(Installed.driver().toFile())
          .usingAnyFreePort()
          .build();

  final Shelf desks = new Shelf(() -> start(options("1280,900")));
  final Shelf phones =
      new Shelf(
          () ->
              start(
                  options("390,844")
                      .setExperimentalOption(
                          "mobileEmulation",
                          Map.of(
                              "deviceMetrics",
                              Map.of(
                                  "width",
                                  390,
                                  "height",
                                  844,
                                  "pixelRatio",
                                  2.0,
                                  "touch",
                                  true)))));
  final Shelf withoutScripts =
      new Shelf(
          () ->
              start(
                  options("1280,900")
                      .setExperimentalOption(
                          "prefs",
                          Map.of("profile.managed_default_content_settings.javascript", 2))));

  private static ChromeOptions options(String size) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Installed.browser().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-extensions",
        "--disable-features=SpareRendererForSitePerProcess",
        "--accept-lang=ru-RU",
        "--window-size=" + size);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.SEVERE);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private synchronized RemoteWebDriver start(ChromeOptions options) {
    try {
      if (!service.isRunning()) {
        service.start();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RemoteWebDriver(service.getUrl(), options);
  }

  @Override
  public void close() {
    desks.close();
    phones.close();
    withoutScripts.close();
    service.stop();
  }
}
