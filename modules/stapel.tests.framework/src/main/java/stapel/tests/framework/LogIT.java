package stapel.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.service.log.LogService;
import org.osgi.service.log.LoggerFactory;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;

/** Whatever interface a bundle logs by, its words stand in the one log. */
@ExtendWith(ServiceExtension.class)
public class LogIT {

  private static final String NAME = "stapel.tests.log";

  private final Kept kept = new Kept();

  @BeforeEach
  void listen() {
    java.util.logging.Logger.getLogger("").addHandler(kept);
  }

  @AfterEach
  void stop() {
    java.util.logging.Logger.getLogger("").removeHandler(kept);
  }

  @Test
  @SuppressWarnings("deprecation")
  void everyInterfaceWritesToTheSameLog(
      @InjectService(timeout = 20_000) LogService old,
      @InjectService(timeout = 20_000) LoggerFactory loggers) {
    loggers.getLogger(NAME).warn("{} of the log service", 1);
    org.slf4j.LoggerFactory.getLogger(NAME).warn("{} of SLF4J", 2);
    java.util.logging.Logger.getLogger(NAME).warning("3 of java.util.logging");
    System.getLogger(NAME).log(System.Logger.Level.WARNING, "4 of the platform");
    old.log(LogService.LOG_WARNING, "5 of the older service");
    assertEquals(
        List.of(
            NAME + ": 1 of the log service",
            NAME + ": 2 of SLF4J",
            NAME + ": 3 of java.util.logging",
            NAME + ": 4 of the platform",
            "stapel.tests.framework: 5 of the older service"),
        kept.said);
  }

  /** Keeps what reaches the root of the log from here. */
  private static final class Kept extends Handler {

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord record) {
      if (record.getLoggerName().startsWith("stapel.tests.")) {
        said.add(record.getLoggerName() + ": " + record.getMessage());
      }
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
