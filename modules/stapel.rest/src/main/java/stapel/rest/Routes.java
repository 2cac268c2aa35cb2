package stapel.rest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import stapel.api.Refusal;
import stapel.platform.api.Failure;
import stapel.rest.command.CommandRoutes;
import stapel.rest.data.DatasetRoutes;
import stapel.rest.openapi.OpenApi;

/** Which address answers which method; every failure becomes a problem document. */
public final class Routes {
  private static final String[] READ = {"GET", "HEAD"};

  /** Bytes of a refused request that are read and thrown away. */
  private static final int DRAINED = 65_536;

  private final DatasetRoutes datasets;
  private final CommandRoutes commands;
  private final OpenApi document;
  private final ProblemDocument problems;
  private final BackupRoute backup;
  private final ModuleRoute modules;
  private final Faults faults;

  /** Routes to these. */
  Routes(
      DatasetRoutes datasets,
      CommandRoutes commands,
      OpenApi document,
      BackupRoute backup,
      ModuleRoute modules,
      ProblemDocument problems,
      Faults faults) {
    this.datasets = datasets;
    this.commands = commands;
    this.document = document;
    this.backup = backup;
    this.modules = modules;
    this.problems = problems;
    this.faults = faults;
  }

  /** Answers one request. */
  public void answer(Exchange asked) throws IOException {
    Exchange exchange = StepsExchange.wanted(asked);
    answered(exchange);
    exchange.end();
  }

  private void answered(Exchange exchange) throws IOException {
    try {
      exchange.set("Cache-Control", "no-store");
      exchange.set("X-Content-Type-Options", "nosniff");
      if (!exchange.caller().known()) {
        throw Declined.because(401, "rest.unknown-caller");
      }
      route(exchange, exchange.path());
    } catch (Refusal refusal) {
      unsent(exchange, refusal);
      drain(exchange);
      problems.refused(exchange, refusal);
    } catch (Declined declined) {
      unsent(exchange, declined);
      if (declined.status() == 413) {
        exchange.set("Connection", "close");
      } else {
        drain(exchange);
      }
      problems.declined(exchange, declined);
    } catch (Failure failure) {
      unsent(exchange, failure);
      problems.failed(exchange, failure.reference());
    } catch (RuntimeException e) {
      String reference =
          faults.log("answering " + exchange.method() + " " + String.join("/", exchange.path()), e);
      unsent(exchange, e);
      problems.failed(exchange, reference);
    }
  }

  private void route(Exchange exchange, List<String> path) throws IOException {
    switch (path.size() + " " + path.get(0)) {
      case "1 openapi.json" -> when(exchange, () -> document.write(exchange), READ);
      case "1 backup" -> when(exchange, () -> backup.write(exchange), READ);
      case "1 datasets" -> when(exchange, () -> datasets.all(exchange), READ);
      case "2 datasets" -> when(exchange, () -> datasets.list(exchange, path.get(1)), READ);
      case "3 datasets" ->
          when(exchange, () -> datasets.row(exchange, path.get(1), path.get(2)), READ);
      case "5 datasets" -> {
        if (!path.get(3).equals("files")) {
          throw Declined.because(404, "rest.no-such-address");
        }
        when(exchange, () -> datasets.file(exchange, path.get(1), path.get(2), path.get(4)), READ);
      }
      case "2 modules" -> when(exchange, () -> modules.write(exchange, path.get(1)), READ);
      case "2 commands" -> when(exchange, () -> commands.call(exchange, path.get(1)), "POST");
      default -> throw Declined.because(404, "rest.no-such-address");
    }
  }

  private static void when(Exchange exchange, Answer answer, String... methods) throws IOException {
    if (Arrays.asList(methods).contains(exchange.method())) {
      answer.run();
      return;
    }
    exchange.set("Allow", String.join(", ", methods) + ", OPTIONS");
    if (!exchange.method().equals("OPTIONS")) {
      throw Declined.because(405, "rest.method", exchange.method(), String.join(", ", methods));
    }
    exchange.status(204);
  }

  /**
   * A request refused before its body was read would cost the connection, and with it the request
   * that a client sends next.
   */
  private static void drain(Exchange exchange) {
    try {
      if (exchange.body().readNBytes(DRAINED).length == DRAINED) {
        exchange.set("Connection", "close");
      }
    } catch (IOException broken) {
      exchange.set("Connection", "close");
    }
  }

  /**
   * What was begun is forgotten; when it is on its way already, the connection must break to show
   * it.
   */
  private static void unsent(Exchange exchange, RuntimeException cause) {
    if (exchange.sent()) {
      throw cause;
    }
    exchange.reset();
  }

  /** Writes the answer. */
  private interface Answer {
    void run() throws IOException;
  }

  /** Where faults of ours are written down. */
  public interface Faults {
    /** Logs it and gives the number under which it stands. */
    String log(String doing, RuntimeException fault);
  }
}
