package stapel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stapel.profile.Repository;

/**
 * Where the platform's own files are: where it was built, or where a packed edition was unpacked.
 *
 * @param folder the folder with {@code cnf} and {@code launcher}
 */
record Home(Path folder) {

  /** The folder given as {@code stapel.home}, else the working directory. */
  static Home find() {
    return new Home(Path.of(System.getProperty("stapel.home", "")).toAbsolutePath().normalize());
  }

  Path editions() {
    return folder.resolve("cnf").resolve("editions");
  }

  /** What the build made. */
  Path target() {
    return folder.resolve("launcher").resolve("target");
  }

  /** The product's own jars with their index. */
  Path repository() {
    return target().resolve("repository");
  }

  /** A folder in which each folder is a repository of modules that somebody else made. */
  Path others() {
    return target().resolve("repositories");
  }

  /** The product's own repository, then those that were packed with it. */
  List<Repository> repositories() throws IOException {
    List<Repository> all = new ArrayList<>();
    for (Path repository : folders()) {
      all.add(Repository.own(repository));
    }
    return all;
  }

  /** The folders of all of them, the product's own first. */
  List<Path> folders() throws IOException {
    List<Path> all = new ArrayList<>(List.of(repository()));
    if (Files.isDirectory(others())) {
      try (Stream<Path> folders = Files.list(others())) {
        folders.sorted().forEach(all::add);
      }
    }
    return all;
  }

  /** What changes when anything of it does: the signature of the repository, or of the pack. */
  String signature() throws IOException {
    String signed = Repository.signature(repository());
    return Packed.stamp(folder).map(stamp -> signed + " " + stamp).orElse(signed);
  }

  Path logging() {
    return folder.resolve("cnf").resolve("logging").resolve("logging.properties");
  }

  /** The version of this launcher, as the build wrote it. */
  static String version() {
    String version = Home.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }
}
