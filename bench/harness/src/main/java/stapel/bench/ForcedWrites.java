package stapel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The writes of a server that wait for the disk, as the recorder of its own Java tells: forced
 * files and folders, and Derby's log, which is opened so that each write to it waits.
 */
final class ForcedWrites {

  private static final String SETTINGS =
      """
      <configuration version="2.0">
        <event name="jdk.FileForce">
          <setting name="enabled">true</setting>
          <setting name="threshold">0 ms</setting>
          <setting name="stackTrace">false</setting>
        </event>
        <event name="jdk.FileWrite">
          <setting name="enabled">true</setting>
          <setting name="threshold">0 ms</setting>
          <setting name="stackTrace">false</setting>
        </event>
      </configuration>
      """;

  private final Sample count = new Sample("writes");
  private final Sample time = new Sample("ms");

  /** Work that speaks with a server. */
  interface Asked {
    void ask() throws IOException;
  }

  Sample count() {
    return count;
  }

  Sample time() {
    return time;
  }

  /** Adds what the server forces while it does this. */
  void during(Running server, Path scratch, Asked asked) throws IOException {
    Path settings = Files.writeString(scratch.resolve("forced.jfc"), SETTINGS);
    Path recording = scratch.resolve("forced.jfr");
    tell(server, "JFR.start", "name=forced", "settings=" + settings);
    try {
      asked.ask();
    } finally {
      tell(server, "JFR.stop", "name=forced", "filename=" + recording);
    }
    double nanos = 0;
    int writes = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (waits(event)) {
        writes++;
        nanos += event.getDuration().toNanos();
      }
    }
    count.add(writes);
    time.add(nanos / 1e6);
  }

  private static boolean waits(RecordedEvent event) {
    String path = event.getString("path");
    return event.getEventType().getName().equals("jdk.FileForce")
        || path != null && path.matches(".*/log/log[0-9]+\\.dat");
  }

  private static void tell(Running server, String... words) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    List<String> command = new ArrayList<>(List.of(jcmd.toString(), "" + server.pid()));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + " ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
