package stapel.rest;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import stapel.platform.api.Backups;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;

/** A backup of the whole server as one file, for its administrator. */
final class BackupRoute {
  private static final String PLATFORM = "platform";

  private final CommandDoor door;
  private final Supplier<Optional<Backups>> backups;
  private final Aside aside;

  BackupRoute(CommandDoor door, Supplier<Optional<Backups>> backups, Aside aside) {
    this.door = door;
    this.backups = backups;
    this.aside = aside;
  }

  void write(Exchange exchange) throws IOException {
    boolean console = exchange.caller().origin() == Caller.Origin.CONSOLE;
    if (!console && !door.may(exchange.caller(), Backups.PERMISSION, PLATFORM)) {
      throw Declined.because(403, "rest.backup-forbidden");
    }
    Backups found = backups.get().orElseThrow(() -> Declined.because(503, "rest.no-backups"));
    String name = "stapel-" + Instant.now().toString().replaceAll("[:.].*", "") + ".zip";
    Runnable begin =
        () -> {
          exchange.status(200);
          exchange.set("Content-Type", "application/zip");
          exchange.set("Content-Disposition", "attachment; filename=\"" + name + "\"");
        };
    if (exchange.method().equals("HEAD")) {
      begin.run();
    } else {
      aside.send(exchange, out -> found.write(out, (done, total) -> {}), begin);
    }
  }
}
