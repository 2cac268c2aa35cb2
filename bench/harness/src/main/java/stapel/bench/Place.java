package stapel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things lie and how both servers are started: the same Java, the same flags, class-data
 * sharing for both or neither.
 *
 * @param home the repository's root
 * @param scratch made anew by each run
 * @param sharing true when each server gets an archive of its own classes
 */
record Place(Path home, Path scratch, boolean sharing) {

  static Place of(Path home, boolean sharing) throws IOException {
    Path scratch = Path.of(System.getProperty("bench.scratch", home + "/bench/target/run"));
    delete(scratch);
    Files.createDirectories(scratch);
    return new Place(home, scratch, sharing);
  }

  /** The product with the sample edition, and so with all its modules. */
  List<String> stapel(Path data, int port) {
    return stapel("demo", data, port);
  }

  List<String> stapel(String edition, Path data, int port) {
    List<String> command = java("stapel");
    command.add("-Dstapel.home=" + home);
    command.addAll(List.of("-jar", home.resolve("launcher/target/launcher.jar").toString()));
    command.addAll(List.of("run", edition, "--data", data.toString(), "--port", "" + port));
    return command;
  }

  List<String> bare(Path data, int port) {
    Path repository = home.resolve("launcher/target/repository");
    List<String> command = java("bare");
    command.add("-cp");
    command.add(
        home.resolve("bench/harness/target/bench.jar")
            + ":"
            + repository.resolve(framework(repository)));
    Path bundle = home.resolve("bench/bare/target/stapel.bench.bare-0.1.0-SNAPSHOT.jar");
    command.addAll(
        List.of(
            "stapel.bench.BareServer",
            repository.toString(),
            bundle.toString(),
            data.toString(),
            "" + port));
    return command;
  }

  private static Path framework(Path repository) {
    try (Stream<Path> files = Files.list(repository)) {
      return files
          .map(Path::getFileName)
          .filter(f -> f.toString().startsWith("org.apache.felix.framework-"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> java(String name) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "-Dfile.encoding=UTF-8"));
    Path archive = scratch.resolve(name + ".jsa");
    if (sharing && Files.isRegularFile(archive)) {
      command.add("-XX:SharedArchiveFile=" + archive);
    } else if (sharing) {
      command.add("-XX:ArchiveClassesAtExit=" + archive);
    }
    String more = System.getProperty("bench.java", "");
    if (!more.isEmpty()) {
      command.addAll(List.of(more.split(" ")));
    }
    return command;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(path);
        }
      }
    }
  }
}
