package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says, and with which exit code, when it cannot start. */
class RefusalTest {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final String EMPTY = "{\"bundles\":[]}";

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void home() throws IOException {
    data = folder.resolve("data");
    Files.createDirectories(folder.resolve("cnf/editions"));
    Files.createDirectories(folder.resolve("cnf/logging"));
    Files.writeString(folder.resolve("cnf/editions/demo.json"), EMPTY);
    Files.writeString(folder.resolve("cnf/editions/other.json"), EMPTY);
    Files.writeString(folder.resolve("cnf/logging/logging.properties"), ".level=OFF\n");
    System.setProperty("stapel.home", folder.toString());
  }

  @AfterEach
  void noHome() {
    System.clearProperty("stapel.home");
  }

  @Test
  void anUnknownEditionListsTheKnownOnes() {
    assertEquals(
        "1 There is no edition “industrial”. Known ones: demo, other.", said("run", "industrial"));
    assertEquals(
        "1 There is no edition “../demo”. Known ones: demo, other.", said("run", "../demo"));
  }

  @Test
  void anEditionThatNamesAMissingModuleIsRefusedWithTheModule() throws IOException {
    Files.writeString(
        folder.resolve("cnf/editions/demo.json"),
        "{\"bundles\":[{\"id\":\"stapel:stapel.gone:1.0\"}]}");
    Path repository = folder.resolve("launcher/target/repository");
    assertEquals(
        "1 The edition “demo” names what is not in the repository: stapel:stapel.gone:1.0. Put the jars into "
            + repository
            + ", or build with ./stapel, or take them out of the edition.",
        said("run", "demo"));
    assertEquals(
        "1 Редакция «demo» называет то, чего нет в хранилище: stapel:stapel.gone:1.0. Положите файлы в "
            + repository
            + ", или соберите их через ./stapel, или уберите из редакции.",
        saidIn("ru", "run", "demo"));
  }

  @Test
  void aBrokenEditionIsRefused() throws IOException {
    Path file = folder.resolve("cnf/editions/demo.json");
    Files.writeString(file, "{\"bundles\":[{\"id\":null}]}");
    assertEquals(
        "1 The edition "
            + file
            + " cannot be read: Expected a string but was NULL at line 1 column 23 path $.bundles[0].id."
            + " Mend the file or take another edition.",
        said("run", "demo"));
  }

  @Test
  void aPortInUseIsRefusedWithAnother() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertEquals(
          "1 Port "
              + port
              + " is in use. Give another one, for example --port "
              + (port + 1)
              + ", or --port 0 for any free one.",
          said("run", "demo", "--port", String.valueOf(port)));
      assertEquals(
          "1 Порт "
              + port
              + " занят. Укажите другой, например --port "
              + (port + 1)
              + ", или --port 0 для любого свободного.",
          saidIn("ru", "run", "demo", "--port", String.valueOf(port)));
    }
  }

  @Test
  void aDirectoryServedByAnotherProcessIsRefusedWithItsAddress() throws Exception {
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldDirectory.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    OutputStream held = other.getOutputStream();
    try (held) {
      assertEquals("held", other.inputReader().readLine());
      assertEquals(
          ("1 The directory %1$s is already served by process %2$d at http://127.0.0.1:8123."
                  + " Use that server, or stop it (kill %2$d), or give another directory with --data.")
              .formatted(data, other.pid()),
          said("run", "demo"));
      assertEquals(
          ("1 Каталог %1$s уже обслуживает процесс %2$d по адресу http://127.0.0.1:8123. Работайте с ним,"
                  + " или остановите его (kill %2$d), или укажите другой каталог через --data.")
              .formatted(data, other.pid()),
          saidIn("ru", "run", "demo"));
      assertEquals(
          PosixFilePermissions.fromString("rw-------"),
          Files.getPosixFilePermissions(data.resolve("run/server.json")));
    }
    assertEquals(0, other.waitFor());
    DirectoryLock.take(data).close();
  }

  @Test
  void aDirectoryThatOthersMayReadIsShutWhenItIsAServersAndRefusedWhenItIsNot() throws IOException {
    Files.createDirectories(data.resolve("photos"));
    Set<PosixFilePermission> open = PosixFilePermissions.fromString("rwxr-xr-x");
    Files.setPosixFilePermissions(data, open);
    assertEquals(
        "1 Others may read the directory "
            + data
            + ", and it holds something else than a server's data. Give another one with --data,"
            + " or close it to others (chmod 700) if it is yours.",
        said("run", "demo"));
    assertEquals(open, Files.getPosixFilePermissions(data));

    Files.createDirectories(data.resolve("run"));
    Files.createFile(data.resolve("run/lock"));
    DirectoryLock lock = DirectoryLock.take(data);
    try (lock) {
      assertTrue(lock.tightened());
    }
    assertEquals(OWNER, Files.getPosixFilePermissions(data));
    DirectoryLock again = DirectoryLock.take(data);
    try (again) {
      assertFalse(again.tightened());
    }
  }

  @Test
  void aNewDirectoryIsItsOwnersAlone() throws IOException {
    DirectoryLock lock = DirectoryLock.take(data);
    try (lock) {
      assertFalse(lock.tightened());
    }
    assertEquals(OWNER, Files.getPosixFilePermissions(data));
  }

  @Test
  void wrongWordsAreUsage() {
    assertEquals("2 There is no command “start”. Say ./stapel for the list.", said("start"));
    assertEquals(
        "2 Say which edition to run: ./stapel run EDITION --data DIR. ./stapel editions lists them.",
        said("run"));
  }

  /** It becomes the name of a package. */
  @Test
  void aModuleHasNoNameThatJavaDoesNotTake() {
    for (String name :
        List.of("kaluga.import", "java.notes", "stapel.notes", "notes", "Kaluga.a")) {
      assertTrue(said("new-module", name).startsWith("2 “" + name + "” cannot be"), name);
    }
  }

  private String said(String... words) {
    return saidIn("en", words);
  }

  private String saidIn(String language, String... words) {
    var err = new ByteArrayOutputStream();
    String[] args = java.util.Arrays.copyOf(words, words.length + 4);
    args[words.length] = "--data";
    args[words.length + 1] = data.toString();
    args[words.length + 2] = "--language";
    args[words.length + 3] = language;
    int code = Main.run(args, new PrintStream(new ByteArrayOutputStream()), stream(err));
    return code + " " + err.toString(StandardCharsets.UTF_8).strip();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
