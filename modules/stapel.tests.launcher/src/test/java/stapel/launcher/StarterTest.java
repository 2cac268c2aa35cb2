package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

@Timeout(120)
class StarterTest {

  private static final String PATIENCE = "stapel.start.seconds";

  @TempDir Path folder;

  @BeforeEach
  void shortly() {
    System.setProperty(PATIENCE, "5");
  }

  @AfterEach
  void usually() {
    System.clearProperty(PATIENCE);
  }

  /** Never comes back. */
  public static final class Hanging implements BundleActivator {

    @Override
    public void start(BundleContext context) throws InterruptedException {
      new CountDownLatch(1).await();
    }

    @Override
    public void stop(BundleContext context) {
      // Nothing was begun.
    }
  }

  /** Throws. */
  public static final class Throwing implements BundleActivator {

    @Override
    public void start(BundleContext context) {
      throw new IllegalStateException("does not start");
    }

    @Override
    public void stop(BundleContext context) {
      // Nothing was begun.
    }
  }

  /** Starts. */
  public static final class Good implements BundleActivator, Runnable {

    @Override
    public void start(BundleContext context) {
      context.registerService(Runnable.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
      // Its service goes with it.
    }

    @Override
    public void run() {
      // It only has to be there.
    }
  }

  @Test
  void aBundleThatHangsOrThrowsKeepsNoOtherFromStarting() throws Exception {
    Platform platform = Platform.create(folder.resolve("framework"), "server", Map.of());
    platform.start(List.of(jar(Hanging.class), jar(Throwing.class), jar(Good.class)));
    assertTrue(platform.service(Runnable.class.getName(), Duration.ofSeconds(30)).isPresent());
    assertEquals(List.of("stapel.launcher.StarterTest$Throwing"), platform.waiting());
  }

  @Test
  void aJarThatIsDamagedOrGoneKeepsNoOtherFromStarting() throws Exception {
    Platform platform = Platform.create(folder.resolve("framework"), "server", Map.of());
    Startable damaged = jar(Throwing.class);
    Files.write(damaged.jar(), new byte[] {'P', 'K', 3, 4});
    Startable gone = new Startable(folder.resolve("gone.jar"), 2, true);
    platform.start(List.of(damaged, gone, jar(Good.class)));
    assertTrue(platform.service(Runnable.class.getName(), Duration.ofSeconds(30)).isPresent());
    assertEquals(List.of("Throwing.jar", "gone.jar"), platform.waiting());
  }

  private Startable jar(Class<?> activator) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
    manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
    manifest.getMainAttributes().putValue("Bundle-SymbolicName", activator.getName());
    manifest.getMainAttributes().putValue("Import-Package", "org.osgi.framework");
    manifest.getMainAttributes().putValue("Bundle-Activator", activator.getName());
    Path file = folder.resolve(activator.getSimpleName() + ".jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      String path = activator.getName().replace('.', '/') + ".class";
      try (InputStream in = activator.getClassLoader().getResourceAsStream(path)) {
        jar.putNextEntry(new JarEntry(path));
        in.transferTo(jar);
        jar.closeEntry();
      }
    }
    return new Startable(file, 2, true);
  }
}
