package stapel.provisioning.change;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.platform.api.Backups;
import stapel.provisioning.resolve.Part;

/** Backups before what cannot be taken back, and jars from elsewhere. */
@Component(service = Installer.Safeguards.class)
public final class Safety implements Installer.Safeguards {

  private final Backups backups;
  private final Path folder;
  private final Sources sources;

  /** Of this server. */
  @Activate
  public Safety(BundleContext context, @Reference Backups backups, @Reference Sources sources) {
    this.backups = backups;
    this.sources = sources;
    String data = Optional.ofNullable(context.getProperty("stapel.data")).orElse("data");
    this.folder = Path.of(data, "backups");
  }

  @Override
  public void backUp() throws IOException {
    Files.createDirectories(folder);
    String moment = Instant.now().toString().replaceAll("[^0-9TZ]", "-");
    Path file = folder.resolve("before-change-" + moment + ".zip");
    Path aside = folder.resolve(file.getFileName() + ".new");
    try {
      try (OutputStream out = Files.newOutputStream(aside)) {
        backups.write(out, (done, total) -> {});
      }
      try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  @Override
  public void fetch(Part part) throws IOException {
    sources.fetch(part);
  }
}
