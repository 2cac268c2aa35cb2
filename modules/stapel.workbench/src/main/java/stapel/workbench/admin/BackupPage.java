package stapel.workbench.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import stapel.platform.api.Backups;
import stapel.workbench.Refused;
import stapel.workbench.Visit;
import stapel.workbench.list.Attachment;

/** The backup of everything, for the administrator. */
public final class BackupPage {

  /**
   * {@code POST /backup}: written aside while people work, so that a fault is told and no half file
   * leaves.
   */
  public void send(Visit visit) throws IOException {
    if (!visit.request().getMethod().equals("POST") || !mayBackUp(visit)) {
      throw Refused.forbidden();
    }
    Backups backups = visit.platform().late().backups().orElseThrow(Refused::unavailable);
    LocalDate today = LocalDate.now(visit.platform().clock().withZone(visit.platform().zone()));
    Path file = Files.createTempFile("stapel", ".zip");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        backups.write(out, (done, total) -> {});
      }
      Attachment.begin(visit.response(), "application/zip", "stapel-" + today + ".zip");
      visit.response().setContentLengthLong(Files.size(file));
      Files.copy(file, visit.response().getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("writing a backup to the browser", e);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static boolean mayBackUp(Visit visit) {
    return visit.platform().commands().may(visit.caller(), Backups.PERMISSION, "platform");
  }
}
