package stapel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The standard distribution of Karaf, unpacked with ports of its own and HTTP among the features it
 * starts with.
 *
 * @param folder where it is unpacked
 * @param http its port for pages
 * @param registry the port of its remote management
 */
record Karaf(Path folder, int http, int registry) {

  private static final String NAME = "apache-karaf-";

  /**
   * Unpacks it; Karaf itself fetches what its features need at its first start.
   *
   * @param boot features that it starts with besides its own and HTTP
   */
  static Karaf unpack(Place place, String name, String... boot) throws IOException {
    Path archive = archive(place.home().resolve("bench/target/karaf"));
    Path folder = Files.createDirectories(place.scratch().resolve(name));
    Process tar =
        new ProcessBuilder(
                "tar", "xzf", archive.toString(), "--strip-components=1", "-C", folder.toString())
            .inheritIO()
            .start();
    try {
      if (tar.waitFor() != 0) {
        throw new IOException("unpacking " + archive);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    Karaf karaf = new Karaf(folder, Running.freePort(), Running.freePort());
    karaf.configure(place, List.of(boot));
    return karaf;
  }

  private static Path archive(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(NAME + ".*\\.tar\\.gz"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void configure(Place place, List<String> more) throws IOException {
    Path etc = folder.resolve("etc");
    Files.writeString(etc.resolve("org.ops4j.pax.web.cfg"), "org.osgi.service.http.port=" + http);
    Files.writeString(
        etc.resolve("users.properties"),
        "karaf = karaf,_g_:admingroup\n"
            + "_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh\n");
    set(etc.resolve("org.apache.karaf.shell.cfg"), Map.of("sshPort", Running.freePort()));
    set(
        etc.resolve("org.apache.karaf.management.cfg"),
        Map.of("rmiRegistryPort", registry, "rmiServerPort", Running.freePort()));
    Path features = etc.resolve("guest-features.xml");
    Files.writeString(
        features,
        "<features name=\"guest\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.4.0\">"
            + "<feature name=\"guest\" version=\"1\"><bundle>"
            + guest(place).toUri()
            + "</bundle></feature></features>");
    Path boot = etc.resolve("org.apache.karaf.features.cfg");
    String text = Files.readString(boot);
    String names = String.join(", ", more) + (more.isEmpty() ? "" : ", ");
    Files.writeString(
        boot,
        text.replaceFirst(
                "featuresRepositories = ", "featuresRepositories = " + features.toUri() + ", ")
            .replaceFirst("featuresBoot = ", "featuresBoot = http, http-whiteboard, " + names));
  }

  /** The bundle that both servers install. */
  static Path guest(Place place) {
    return place.home().resolve("bench/guest/target/bench.guest-0.1.0-SNAPSHOT.jar");
  }

  private static void set(Path file, Map<String, Integer> ports) throws IOException {
    String text = Files.readString(file);
    for (Map.Entry<String, Integer> port : ports.entrySet()) {
      String line = port.getKey() + "\\s*=.*";
      text = text.replaceFirst(line, port.getKey() + " = " + port.getValue());
    }
    Files.writeString(file, text);
  }

  /** Starts it with what its caches hold; its script hands its process over to Java. */
  Running start(Path log) throws IOException {
    return started(log, List.of("server"));
  }

  /** The same with its caches emptied first. */
  Running startClean(Path log) throws IOException {
    return started(log, List.of("server", "clean"));
  }

  private Running started(Path log, List<String> words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "KARAF_EXEC=exec",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "JAVA_OPTS=-XX:+UseSerialGC -Xmx1g -Dfile.encoding=UTF-8",
                folder.resolve("bin/karaf").toString()));
    command.addAll(words);
    return Running.start(command, http, log);
  }
}
