package stapel.provisioning.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.ProfileException;
import stapel.profile.Repository;
import stapel.profile.SigningKey;
import stapel.provisioning.change.Sources.Found;

/** What an administrator set wrongly takes nothing of the rest away. */
class SourcesTest {

  @TempDir Path folder;

  private final List<ProfileException> trouble = new ArrayList<>();
  private Path region;
  private SigningKey key;
  private Sources sources;

  @BeforeEach
  void publish() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Repository.publish(own, "Stapel", SigningKey.of(folder.resolve("own.key")));
    region = Files.createDirectories(folder.resolve("region"));
    key = SigningKey.of(folder.resolve("region.key"));
    Repository.publish(region, "Region", key);
    sources = new Sources(Optional.of(own), folder.resolve("mirrors"));
  }

  private static List<String> places(List<Found> found) {
    return found.stream().map(Found::place).toList();
  }

  private List<String> troubles() {
    return trouble.stream().map(ProfileException::code).toList();
  }

  @Test
  void placesThatMeanNothingAreToldAndTheOthersAreRead() throws IOException {
    String line = "Region’s agency " + key.publicKey().base64();
    sources.use(
        List.of("file:region", "\0", "https://", folder.resolve("none").toString(), "" + region),
        TrustedKeys.of(List.of(line)));
    assertEquals(List.of("", "" + region), places(sources.readable(Duration.ZERO, trouble::add)));
    assertEquals(
        List.of("repository-address", "repository-address", "repository-address", "no-index"),
        troubles());
    assertEquals(List.of("", "" + region), places(sources.nearby()));
    assertEquals(Optional.of("Region’s agency"), sources.name(key.publicKey().base64()));
  }

  @Test
  void aLineThatIsNoKeyIsToldAndTheOthersAreTrusted() throws IOException {
    sources.use(List.of("" + region), TrustedKeys.of(List.of("no key", key.publicKey().base64())));
    assertEquals(List.of("", "" + region), places(sources.readable(Duration.ZERO, trouble::add)));
    assertEquals(List.of("key-broken"), troubles());
  }
}
