package stapel.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.LogService;

class BundleLogTest {

  private static final String NAME = "stapel.sample.log";

  private final Logger jul = Logger.getLogger(NAME);
  private final Kept kept = new Kept();
  private final LogService log = new BundleLog(NAME);

  @BeforeEach
  void listen() {
    jul.setUseParentHandlers(false);
    jul.setLevel(Level.FINE);
    jul.addHandler(kept);
  }

  @AfterEach
  void stop() {
    jul.removeHandler(kept);
  }

  @Test
  void putsArgumentsIntoTheirPlacesAndTheCauseBesideThem() {
    var cause = new IllegalStateException("no room");
    var logger = log.getLogger(NAME);
    logger.warn("{} of {} failed", 1, 3, cause);
    logger.info("one {}", "word");
    logger.error("plain {} text");
    logger.debug(l -> l.debug("asked late"));
    logger.trace(
        l -> {
          throw new AssertionError("nobody listens");
        });
    assertEquals(
        List.of(
            "WARNING 1 of 3 failed java.lang.IllegalStateException: no room",
            "INFO one word null",
            "SEVERE plain {} text null",
            "FINE asked late null"),
        kept.said);
    assertTrue(logger.isDebugEnabled());
    assertFalse(logger.isTraceEnabled());
    assertEquals(NAME, logger.getName());
  }

  @Test
  void formatsWithPercentSignsWhereAsked() {
    log.getLogger(NAME, FormatterLogger.class).info("%d %%", 30);
    assertEquals(List.of("INFO 30 % null"), kept.said);
    assertThrows(IllegalArgumentException.class, () -> log.getLogger(NAME, Odd.class));
  }

  @Test
  @SuppressWarnings("deprecation")
  void answersToTheOlderMethods() {
    log.log(LogService.LOG_WARNING, "old {} way", new IllegalStateException("x"));
    log.log(LogService.LOG_DEBUG, "quiet");
    assertEquals(
        List.of("WARNING old {} way java.lang.IllegalStateException: x", "FINE quiet null"),
        kept.said);
  }

  /** A kind that the specification does not know. */
  interface Odd extends org.osgi.service.log.Logger {}

  /** Keeps what it is told. */
  private static final class Kept extends Handler {

    private final List<String> said = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      said.add(record.getLevel() + " " + record.getMessage() + " " + record.getThrown());
    }

    @Override
    public void flush() {
      // A list needs none.
    }

    @Override
    public void close() {
      // A list needs none.
    }
  }
}
