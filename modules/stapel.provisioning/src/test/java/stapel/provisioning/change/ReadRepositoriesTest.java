package stapel.provisioning.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
  void theSameBytesAreCheckedOnce() {
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

  @Test
  void aSignatureThatIsNoTextIsNone() throws IOException {
    Files.write(folder.resolve(Index.SIGNATURE), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertEquals("unsigned", refused());
  }

  /** Nothing of it is read: it would not fit into the server's memory. */
  @Test
  void anIndexThatIsLongerThanAnyIsNotRead() throws IOException {
    try (RandomAccessFile index = new RandomAccessFile(folder.resolve(Index.FILE).toFile(), "rw")) {
      index.setLength(8L << 30);
    }
    assertEquals("index-broken", refused());
  }

  /** A link to what cannot be read, as after a disk or a network folder has gone. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatCannotBeReadIsSaidToBeSilent() throws IOException {
    Files.delete(folder.resolve(Index.FILE));
    Files.createSymbolicLink(folder.resolve(Index.FILE), Path.of("/proc/self/mem"));
    assertEquals("repository-silent", refused());
  }
}
