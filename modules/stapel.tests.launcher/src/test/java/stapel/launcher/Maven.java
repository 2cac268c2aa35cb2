package stapel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Maven as a region's developer calls it, with a local repository of its own and no network. */
final class Maven {
  private Maven() {}

  /** The command and its options; its settings and its local repository lie in this folder. */
  static String offline(Path folder) throws IOException {
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
    return "mvn -B -o -q -Daether.offline.protocols=file -s "
        + settings
        + " -Dmaven.repo.local="
        + folder.resolve("m2");
  }

  /** What this build has downloaded for itself. */
  private static Path downloaded() {
    return Path.of(
        System.getProperty(
            "maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
  }
}
