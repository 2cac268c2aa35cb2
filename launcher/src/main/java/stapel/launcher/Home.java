package stapel.launcher;

import java.nio.file.Path;

/**
 * Where the platform's own files are.
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

  Path repository() {
    return folder.resolve("launcher").resolve("target").resolve("repository");
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
