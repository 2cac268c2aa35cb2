package stapel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import stapel.profile.SigningKey;

/**
 * A Maven repository in a folder with all that a module outside needs to be built: the product's
 * bundles, the testkit, their parents, and the packed product as {@code stapel.product}. Each is
 * written with the pom it was built by.
 */
final class MavenFolder {
  private static final List<String> PARENTS = List.of("bundle", "module", "platform", "region");

  /** What a module's in-framework test runs in. */
  private static final String EDITION = "industrial-tourism";

  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>stapel</groupId>
        <artifactId>stapel.product</artifactId>
        <version>%s</version>
        <packaging>zip</packaging>
      </project>
      """;

  private final Home home;
  private final String version;

  MavenFolder(Home home, String version) {
    this.home = home;
    this.version = version;
  }

  /** Where it is. */
  Path folder() {
    return home.target().resolve("maven");
  }

  /** Writes all of it anew; files of other versions stay. */
  void write() throws IOException {
    Path root = home.folder();
    if (!Files.isRegularFile(root.resolve("pom.xml"))) {
      throw Problem.refused("maven.sources", root);
    }
    put(root.resolve("pom.xml"), "stapel", "pom");
    for (String parent : PARENTS) {
      put(root.resolve("cnf").resolve(parent).resolve("pom.xml"), "stapel.parent." + parent, "pom");
    }
    try (Stream<Path> folders = Files.list(root.resolve("modules"))) {
      for (Path module : folders.sorted().toList()) {
        String name = module.getFileName().toString();
        Path jar = module.resolve("target").resolve(name + "-" + version + ".jar");
        if (Files.isRegularFile(jar) && !name.startsWith("stapel.tests.")) {
          put(module.resolve("pom.xml"), name, "pom");
          put(jar, name, "jar");
        }
      }
    }
    product();
  }

  private void product() throws IOException {
    Path zip = path("stapel.product", "zip");
    Files.createDirectories(zip.getParent());
    SigningKey key = SigningKey.of(home.target().resolve("home.key"));
    new Pack(home).write(EDITION, List.of(), key, zip);
    Files.writeString(path("stapel.product", "pom"), POM.formatted(version));
  }

  private Path path(String artifact, String type) {
    return folder()
        .resolve("stapel")
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + "." + type);
  }

  private void put(Path file, String artifact, String type) throws IOException {
    Path target = path(artifact, type);
    Files.createDirectories(target.getParent());
    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
