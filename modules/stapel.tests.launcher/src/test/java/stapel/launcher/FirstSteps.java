package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * The commands of the first block of {@code docs/extending.md}, run as they stand there, but in a
 * folder of the test: beside the product means beside that folder, and Maven has no network.
 */
final class FirstSteps {
  private static final String BLOCK = "```sh\n";

  private final Path folder;
  private final Iterator<String> commands;
  private final String stapel;
  private final String maven;
  private String done = "";

  FirstSteps(Path folder, Path data) throws IOException {
    this.folder = folder;
    Path root = ServerProcess.root();
    String document = Files.readString(root.resolve("docs/extending.md"));
    int from = document.indexOf(BLOCK) + BLOCK.length();
    String block = document.substring(from, document.indexOf("```", from));
    this.commands = block.lines().iterator();
    this.stapel =
        ProcessHandle.current().info().command().orElseThrow()
            + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstapel.home="
            + root
            + " -jar "
            + root.resolve("launcher/target/launcher.jar")
            + " --language en --data "
            + data;
    this.maven = Maven.offline(folder);
  }

  /** Runs the next command, which must end well; false when there is none. */
  boolean next() throws IOException, InterruptedException {
    if (!commands.hasNext()) {
      return false;
    }
    done = commands.next();
    String line =
        done.replace("./stapel", stapel).replace("mvn", maven).replace("../", folder + "/");
    Process process = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> done + "\n" + said);
    return true;
  }

  /** The command that was run last. */
  String done() {
    return done;
  }
}
