package stapel.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Maven as a region's developer calls it, with a local repository of its own and no network. */
final class Maven {
  private Maven() {}

  /** Builds and tests; gives the exit code, and what was said when it is not 0. */
  static String verify(Path module, Path folder) throws IOException, InterruptedException {
    Path settings = folder.resolve("settings.xml");
    Files.writeString(
        settings,
        """
        <settings>
          <mirrors>
            <mirror>
              <id>downloaded</id>
              <mirrorOf>central</mirrorOf>
              <url>%s</url>
            </mirror>
          </mirrors>
        </settings>
        """
            .formatted(downloaded().toUri()));
    Process process =
        new ProcessBuilder(
                List.of(
                    "mvn",
                    "-B",
                    "-o",
                    "-q",
                    "-s",
                    settings.toString(),
                    "-Daether.offline.protocols=file",
                    "-Dmaven.repo.local=" + folder.resolve("m2"),
                    "verify"))
            .directory(module.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    return code == 0 ? "0" : code + " " + said;
  }

  /** What this build has downloaded for itself. */
  private static Path downloaded() {
    return Path.of(
        System.getProperty(
            "maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
  }
}
