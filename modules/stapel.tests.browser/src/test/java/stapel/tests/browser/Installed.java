package stapel.tests.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine and the program that drives it. */
final class Installed {
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path BROWSER = Path.of("/usr/bin/chromium");

  private Installed() {}

  static Path driver() {
    return DRIVER;
  }

  static Path browser() {
    return BROWSER;
  }

  /** What has to be installed, as one line; empty when everything is there. */
  static Optional<String> missing() {
    return Stream.of(DRIVER, BROWSER)
        .filter(file -> !Files.isExecutable(file))
        .findFirst()
        .map(
            file ->
                file
                    + " is missing: apt-get install chromium chromium-driver; browser tests are skipped");
  }
}
