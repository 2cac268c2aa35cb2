package stapel.tests.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.JavascriptExecutor;

/** What axe finds on a page. */
final class Barriers {
  private static final String AXE = script();
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then(
        found => done(found.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3).join(' '))),
        failure => done(['axe failed: ' + failure]));
      """;

  private Barriers() {}

  /** The serious and critical ones, each with up to three places. */
  static List<String> serious(JavascriptExecutor page) {
    page.executeScript(AXE);
    return Stream.of(page.executeAsyncScript(RUN))
        .flatMap(found -> ((List<?>) found).stream())
        .map(String::valueOf)
        .toList();
  }

  private static String script() {
    try (InputStream script = Barriers.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
