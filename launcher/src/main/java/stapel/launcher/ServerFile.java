package stapel.launcher;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * {@code DIR/run/server.json}: how the command line finds the server of a data directory. Only its
 * owner may read it.
 *
 * @param pid the server's process
 * @param port where it takes the command line by plain HTTP, on loopback
 * @param address the address a browser takes
 * @param edition what it runs
 * @param token the console's secret, new at every start
 */
record ServerFile(long pid, int port, String address, String edition, String token) {

  static String newToken() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Writes the file aside and renames it, so that nobody reads half of it. */
  void write(Path data) throws IOException {
    Path folder = data.resolve("run");
    Path aside = folder.resolve("server.json.new");
    Files.deleteIfExists(aside);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(
          aside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (JsonWriter json = new JsonWriter(Files.newBufferedWriter(aside))) {
      json.beginObject().name("pid").value(pid).name("port").value(port);
      json.name("address").value(address).name("edition").value(edition);
      json.name("token").value(token).endObject();
    }
    Files.move(aside, folder.resolve("server.json"), StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The file of a directory, if it is there and whole. It may be left over: the lock says who
   * serves.
   */
  static Optional<ServerFile> read(Path data) {
    Path file = data.resolve("run").resolve("server.json");
    try {
      return Files.isRegularFile(file)
          ? Optional.ofNullable(new Gson().fromJson(Files.readString(file), ServerFile.class))
          : Optional.empty();
    } catch (IOException | JsonParseException e) {
      return Optional.empty();
    }
  }

  static void delete(Path data) throws IOException {
    Files.deleteIfExists(data.resolve("run").resolve("server.json"));
  }
}
