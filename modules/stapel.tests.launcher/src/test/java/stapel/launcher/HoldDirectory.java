package stapel.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that serves a directory until its standard input ends. */
final class HoldDirectory {
  private HoldDirectory() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    DirectoryLock lock = DirectoryLock.take(data);
    try (lock) {
      long pid = ProcessHandle.current().pid();
      new ServerFile(pid, 8123, "http://127.0.0.1:8123", "demo", "secret").write(data);
      System.out.println("held");
      System.in.read();
    }
  }
}
