package stapel.workbench.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import stapel.platform.api.Backups;
import stapel.platform.api.Modules;
import stapel.workbench.Pages;
import stapel.workbench.Refused;
import stapel.workbench.Visit;
import stapel.workbench.list.Attachment;

/** What the server runs, and its backup. */
public final class ModulePages {

  private final Pages pages;

  /** Sends its page there. */
  public ModulePages(Pages pages) {
    this.pages = pages;
  }

  /** {@code /modules}. */
  public void show(Visit visit) throws IOException {
    if (!visit.platform().commands().may(visit.caller(), Modules.PERMISSION, "platform")) {
      throw Refused.forbidden();
    }
    Modules modules = visit.platform().late().modules().orElseThrow(Refused::unavailable);
    List<Modules.Module> all = modules.all(visit.caller().language());
    boolean backup = mayBackUp(visit) && visit.platform().late().backups().isPresent();
    pages.send(
        visit,
        new Pages.Heading(
            visit.words().text("modules"), visit.words().text("modules.about", all.size()), ""),
        pages.templates().modules(visit.words(), all, backup, visit.token()));
  }

  /**
   * {@code POST /backup}: written aside while people work, so that a fault is told and no half file
   * leaves.
   */
  public void backup(Visit visit) throws IOException {
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

  /** The class that draws a module's state. */
  public static String style(Modules.State state) {
    return switch (state) {
      case RUNNING -> "state done";
      case WAITING, STOPPED -> "state";
    };
  }
}
