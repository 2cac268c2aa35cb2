package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;

/**
 * All of {@code docs/extending.md} as it stands there, but in a folder of the test: beside the
 * product means beside that folder, Maven has no network, and what starts a server is stopped once
 * it answers.
 */
final class Walkthrough {
  private static final String MODULE = "kaluga.notes";

  private final Path folder;
  private final Deque<Guide.Block> blocks;
  private final Deque<String> commands = new ArrayDeque<>();
  private final String stapel;
  private final String maven;
  private String done = "";

  Walkthrough(Path folder, Path data) throws IOException {
    this.folder = folder;
    Path root = ServerProcess.root();
    this.blocks =
        new ArrayDeque<>(Guide.blocks(Files.readString(root.resolve("docs/extending.md"))));
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

  /**
   * Writes the files up to the next command and runs that, which must end well; false when there is
   * none.
   */
  boolean next() throws IOException, InterruptedException {
    while (commands.isEmpty() && !blocks.isEmpty()) {
      Guide.Block block = blocks.remove();
      if (block.commands()) {
        block.text().lines().forEach(commands::add);
      } else {
        write(block);
      }
    }
    if (commands.isEmpty()) {
      return false;
    }
    done = commands.remove();
    if (done.startsWith("./stapel dev")) {
      serve();
    } else {
      run();
    }
    return true;
  }

  private void write(Guide.Block block) throws IOException {
    Path file = folder.resolve(MODULE).resolve(block.in(MODULE));
    Files.writeString(file, block.over(Files.exists(file) ? Files.readString(file) : ""));
  }

  private void run() throws IOException, InterruptedException {
    String line =
        done.replace("./stapel", stapel).replace("mvn", maven).replace("../", folder + "/");
    Process process = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> done + "\n" + said);
  }

  /** Until it answers with the module's page, which it took from the folder it watches. */
  private void serve() throws IOException, InterruptedException {
    String[] words = (done.replace("../", folder + "/") + " --port 0").split(" ");
    try (ServerProcess server =
        ServerProcess.start(
            folder.resolve("dev"), Map.of(), Arrays.copyOfRange(words, 1, words.length))) {
      Visitor administrator = new Visitor(server.ready()).signedIn("admin@demo.stapel.example");
      long begun = System.nanoTime();
      while (administrator.status("/v/kaluga-notes.reminders") != 200) {
        assertEquals(true, System.nanoTime() - begun < 20_000_000_000L, "the page in 20 s");
      }
    }
  }

  /** The command that was run last. */
  String done() {
    return done;
  }
}
