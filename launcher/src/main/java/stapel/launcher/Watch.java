package stapel.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Stream;
import org.osgi.framework.BundleException;
import stapel.profile.IndexedJar;
import stapel.profile.Indexer;
import stapel.profile.ProfileException;

/**
 * {@code dev}: looks at the jars that builds write and gives each changed one to the running bundle
 * of its name. Sessions lie in the database, so whoever is signed in stays so. The profile knows
 * nothing of it: the next start has what the product was built with.
 */
final class Watch {
  private static final long EVERY_MILLIS = 100;

  private final Platform platform;
  private final Path product;
  private final List<Path> others;
  private final Messages messages;
  private final PrintStream out;
  private final Map<Path, FileTime> seen = new HashMap<>();
  private final Map<String, String> digests = new HashMap<>();

  /**
   * Over a running platform.
   *
   * @param product the folder with the product's modules
   * @param others folders of modules made elsewhere; what they have is installed at once
   */
  Watch(Platform platform, Path product, List<Path> others, Messages messages, PrintStream out) {
    this.platform = platform;
    this.product = product;
    this.others = others;
    this.messages = messages;
    this.out = out;
  }

  /** Remembers what is there, and looks again until the process ends. */
  void start() throws IOException {
    for (Path jar : jars(product)) {
      seen.put(jar, Files.getLastModifiedTime(jar));
    }
    TimerTask look =
        new TimerTask() {
          @Override
          public void run() {
            look();
          }
        };
    new Timer("stapel-watch", true).schedule(look, 0, EVERY_MILLIS);
  }

  private void look() {
    try {
      look(jars(product), false);
      for (Path folder : others) {
        look(jars(folder), true);
      }
    } catch (IOException | RuntimeException e) {
      out.println(messages.text("fault", e.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(List<Path> jars, boolean install) throws IOException, InterruptedException {
    for (Path jar : jars) {
      FileTime time = Files.getLastModifiedTime(jar);
      if (!time.equals(seen.get(jar)) && take(jar, time, install)) {
        seen.put(jar, time);
      }
    }
  }

  /** False while the jar is still being written. */
  private boolean take(Path jar, FileTime time, boolean install)
      throws IOException, InterruptedException {
    IndexedJar read;
    try {
      read = Indexer.read(jar);
    } catch (ProfileException unfinished) {
      return false;
    }
    boolean changed = !read.sha256().equals(digests.put(read.name(), read.sha256()));
    if (changed && (install || platform.has(read.name()))) {
      try {
        platform.update(read.name(), jar);
        long millis = System.currentTimeMillis() - time.toMillis();
        out.println(messages.text("dev.updated", read.name(), millis));
      } catch (BundleException e) {
        out.println(messages.text("dev.refused", read.name(), String.valueOf(e.getMessage())));
      }
    }
    return true;
  }

  /** {@code target/*.jar} of the folder and of the folders in it. */
  private static List<Path> jars(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    jars(folder.resolve("target"), jars);
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path module : inside.toList()) {
        jars(module.resolve("target"), jars);
      }
    }
    return jars;
  }

  private static void jars(Path target, List<Path> jars) throws IOException {
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
      }
    }
  }
}
