package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.Profiles;
import stapel.profile.Repository;
import stapel.profile.SigningKey;

/** An edition as one file: started where nothing else of the product lies, refused when touched. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackIT {

  private static final long MOST_BYTES = 25_000_000;

  @TempDir static Path folder;
  private Path data;
  private Path zip;
  private SigningKey region;

  /** The edition intake-only with a module that a region made and signed. */
  @BeforeAll
  void pack() throws IOException, InterruptedException {
    data = folder.resolve("data");
    zip = folder.resolve("region.zip");
    Path modules = Files.createDirectories(folder.resolve("region"));
    Jar.module(modules.resolve("region.note-1.0.0.jar"), "region.note");
    region = SigningKey.of(folder.resolve("region.key"));
    Repository.publish(modules, "Region", region);
    Path editions = ServerProcess.root().resolve("cnf/editions");
    String edition =
        Files.readString(editions.resolve("intake-only.json"))
            .replace(
                "\"bundles\": [",
                "\"bundles\": [{\"id\": \"region:region.note:1.0.0\", \"stapel.start\": 2},");
    Path file = folder.resolve("region.json");
    Files.writeString(file, edition);
    String said =
        ServerProcess.run(
            ServerProcess.root(),
            data,
            "pack",
            file.toString(),
            "--output",
            zip.toString(),
            "--from",
            modules.toString());
    assertTrue(said.startsWith("0 " + zip + ": "), said);
    assertTrue(Files.size(zip) <= MOST_BYTES, said);
  }

  @Test
  void onePackedFileStartsAndItsForeignModuleKeepsItsKey() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    extract(zip, elsewhere);
    try (ServerProcess server =
        ServerProcess.start(elsewhere, data, Map.of(), "run", zip.toString(), "--port", "0")) {
      server.ready();
      assertTrue(
          server.get("modules/list").getAsJsonArray("rows").asList().stream()
              .map(JsonElement::getAsJsonObject)
              .anyMatch(row -> row.get("name").getAsString().equals("region.note")));
      assertEquals(0, server.stop());
    }
    var profile = new Profiles(data).current().orElseThrow();
    assertEquals("region", profile.edition());
    assertEquals(region.publicKey().base64(), profile.jar("region.note").orElseThrow().key());
    String list = ServerProcess.run(elsewhere, data, "modules", "history");
    assertTrue(list.contains("edition region"), list);

    Path other = folder.resolve("other.key");
    Path again = folder.resolve("again.zip");
    ServerProcess.run(
        elsewhere, data, "pack", "region", "--output", again.toString(), "--key", other.toString());
    String refused = ServerProcess.run(elsewhere, data, "run", again.toString(), "--port", "0");
    String print = SigningKey.of(other).publicKey().fingerprint();
    assertTrue(refused.startsWith("1 again.zip is signed by the key " + print), refused);
  }

  /** The edition with the most modules: what a region without a network carries in. */
  @Test
  void theLargestEditionFitsIntoTheSameSize() throws Exception {
    Path large = folder.resolve("large.zip");
    String said =
        ServerProcess.run(
            ServerProcess.root(),
            folder.resolve("large"),
            "pack",
            "industrial-tourism",
            "--output",
            large.toString());
    assertTrue(said.startsWith("0 " + large + ": "), said);
    assertTrue(Files.size(large) <= MOST_BYTES, () -> large.toFile().length() + " bytes");
  }

  @Test
  void aFileThatWasTouchedIsRefusedWithTheReason() throws Exception {
    String jar = "launcher/target/repository/stapel.intake-" + version() + ".jar";
    assertEquals(refusal("changed.zip", jar), touched("changed.zip", jar, "other bytes"));
    assertEquals(
        refusal("added.zip", "launcher/target/repository/more.jar"),
        touched("added.zip", "launcher/target/repository/more.jar", "more"));
    assertEquals(refusal("listed.zip", "files.sha256"), touched("listed.zip", "files.sha256", ""));
    assertEquals(
        "1 unsigned.zip is not signed. Take the file that ./stapel pack made.",
        touched("unsigned.zip", "files.sha256.sig", ""));
    assertTrue(Files.notExists(folder.resolve("empty/profiles")), "nothing was started");
  }

  private static String refusal(String name, String entry) {
    return "1 "
        + name
        + " was changed after it was signed: "
        + entry
        + ". Nothing of it was started; ask its publisher for the file again.";
  }

  private String touched(String name, String entry, String text) throws Exception {
    Path copy = folder.resolve(name);
    Files.copy(zip, copy, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem files = FileSystems.newFileSystem(copy)) {
      Files.writeString(files.getPath(entry), text);
    }
    return ServerProcess.run(
        ServerProcess.root(), folder.resolve("empty"), "run", copy.toString(), "--port", "0");
  }

  private static String version() throws IOException {
    Path repository = ServerProcess.root().resolve("launcher/target/repository");
    return Repository.own(repository)
        .index()
        .newest("stapel.intake")
        .orElseThrow()
        .file()
        .replace("stapel.intake-", "")
        .replace(".jar", "");
  }

  private static void extract(Path zip, Path folder) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(zip);
        var entries = Files.walk(files.getPath("/"))) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(entry.toString().substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(entry, target);
      }
    }
  }
}
