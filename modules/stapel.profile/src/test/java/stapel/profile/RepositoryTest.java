package stapel.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index is believed as far as its signature reaches, and a jar as far as its digest. */
class RepositoryTest {

  @TempDir Path folder;
  @TempDir Path keys;
  private SigningKey key;

  @BeforeEach
  void publish() throws IOException {
    Jars.write(folder.resolve("a-1.jar"), "region.a", "1.0.0");
    Jars.write(folder.resolve("b-2.jar"), "region.b", "2.0.0");
    key = SigningKey.of(keys.resolve("region.key"));
    Repository.publish(folder, "Region", key);
  }

  @Test
  void isOpenedWithTheKeyThatSignedIt() throws IOException {
    Repository repository = Repository.open(folder, List.of(key.publicKey()));
    assertEquals("Region", repository.index().name());
    assertEquals(
        List.of("region.a", "region.b"),
        repository.index().jars().stream().map(IndexedJar::name).toList());
    IndexedJar first = repository.index().jars().get(0);
    assertEquals(Digest.of(Files.readAllBytes(folder.resolve("a-1.jar"))), first.sha256());
    assertEquals(
        List.of(new Contributed("Dataset", "region.visits", "region.read", "", Map.of())),
        first.contributions());
  }

  /** Of a list's labels those are its columns whose keys stand in its class. */
  @Test
  void columnsAndSettingsAreReadFromTheJar() throws IOException {
    Path jar = folder.resolve("c-1.jar");
    Jars.list(jar, RepositoryTest.class.getSimpleName(), "aKeyIsReadAgainFromItsFile");
    assertEquals(
        List.of(
            new Contributed(
                "Dataset",
                "region.visits",
                "region.read",
                "",
                Map.of("en", "The operator's visits"),
                Map.of(
                    "RepositoryTest", Map.of("en", "One"),
                    "aKeyIsReadAgainFromItsFile", Map.of("en", "Two"))),
            new Contributed("Setting", "region.rules.most", "", "", Map.of("en", "Most people"))),
        Indexer.read(jar).contributions());
  }

  @Test
  void aKeyIsReadAgainFromItsFile() throws IOException {
    assertEquals(key.publicKey(), SigningKey.of(keys.resolve("region.key")).publicKey());
  }

  @Test
  void anotherKeyIsNotEnough() throws IOException {
    SigningKey other = SigningKey.of(keys.resolve("other.key"));
    refused("untrusted-key", List.of(other.publicKey()));
  }

  @Test
  void aChangedIndexIsRefused() throws IOException {
    Path file = folder.resolve(Index.FILE);
    Files.writeString(file, Files.readString(file).replace("2.0.0", "3.0.0"));
    refused("index-tampered", List.of(key.publicKey()));
  }

  @Test
  void aSignatureOfSomebodyElseUnderAKnownKeyIsRefused() throws IOException {
    SigningKey other = SigningKey.of(keys.resolve("other.key"));
    byte[] index = Files.readAllBytes(folder.resolve(Index.FILE));
    Files.writeString(
        folder.resolve(Index.SIGNATURE), key.publicKey().base64() + " " + other.sign(index));
    refused("index-tampered", List.of(key.publicKey()));
  }

  @Test
  void withoutSignatureNothingIsRead() throws IOException {
    Files.delete(folder.resolve(Index.SIGNATURE));
    refused("unsigned", List.of(key.publicKey()));
  }

  @Test
  void withoutIndexNothingIsRead() throws IOException {
    Files.delete(folder.resolve(Index.FILE));
    refused("no-index", List.of(key.publicKey()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil.class", "/etc/evil", "a/../../evil", "a\\..\\evil"})
  void aJarWhoseEntryLeadsOutOfItIsRefused(String entry) throws IOException {
    Jars.write(folder.resolve("evil.jar"), "region.evil", "1.0.0", entry);
    ProfileException refused =
        assertThrows(ProfileException.class, () -> Indexer.read(folder.resolve("evil.jar")));
    assertEquals("entry-path", refused.code());
  }

  @Test
  void aJarThatIsNoBundleIsRefused() throws IOException {
    Files.writeString(folder.resolve("text.jar"), "no archive");
    ProfileException refused =
        assertThrows(ProfileException.class, () -> Repository.publish(folder, "Region", key));
    assertEquals("no-bundle", refused.code());
  }

  @Test
  void anIndexNamesNoFileOutsideOfItsFolder() {
    String index =
        """
        {"name":"Region","jars":[{"file":"../a.jar","sha256":"%s","size":1,
         "headers":{"Bundle-SymbolicName":"a"},"contributions":[]}]}
        """
            .formatted("0".repeat(64));
    ProfileException refused =
        assertThrows(
            ProfileException.class, () -> Index.read(index.getBytes(StandardCharsets.UTF_8)));
    assertEquals("index-file", refused.code());
  }

  private void refused(String code, List<PublicKey> trusted) {
    ProfileException refused =
        assertThrows(ProfileException.class, () -> Repository.open(folder, trusted));
    assertEquals(code, refused.code());
  }
}
