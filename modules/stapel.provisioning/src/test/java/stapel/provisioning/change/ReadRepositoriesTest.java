package stapel.provisioning.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.Index;
import stapel.profile.ProfileException;
import stapel.profile.Repository;
import stapel.profile.SigningKey;

/** What was read is believed for exactly the bytes that were checked. */
class ReadRepositoriesTest {

  @TempDir Path folder;
  @TempDir Path keys;
  private final ReadRepositories read = new ReadRepositories();
  private SigningKey key;

  @BeforeEach
  void publish() throws IOException {
    key = SigningKey.of(keys.resolve("region.key"));
    Repository.publish(folder, "Region", key);
  }

  private String refused() {
    return assertThrows(ProfileException.class, () -> read.of(folder)).code();
  }

  @Test
  void theSameBytesAreCheckedOnce() throws IOException {
    assertSame(read.of(folder), read.of(folder));
  }

  @Test
  void aNewIndexIsSeenAtTheNextQuestion() throws IOException {
    assertEquals("Region", read.of(folder).index().name());
    Repository.publish(folder, "Region, later", key);
    assertEquals("Region, later", read.of(folder).index().name());
  }

  @Test
  void anIndexThatIsChangedLaterIsRefused() throws IOException {
    read.of(folder);
    Path index = folder.resolve(Index.FILE);
    Files.writeString(index, Files.readString(index).replace("Region", "Nobody"));
    assertEquals("index-tampered", refused());
  }

  @Test
  void anotherKeyIsSeenThoughTheIndexStays() throws IOException {
    read.of(folder);
    SigningKey other = SigningKey.of(keys.resolve("other.key"));
    Repository.publish(folder, "Region", other);
    assertEquals(other.publicKey(), read.of(folder).key());
  }

  @Test
  void aRepositoryThatIsGoneIsGone() throws IOException {
    read.of(folder);
    Files.delete(folder.resolve(Index.SIGNATURE));
    assertEquals("unsigned", refused());
  }
}
