package stapel.provisioning.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.profile.JarStore;
import stapel.profile.Profile;
import stapel.profile.ProfileException;
import stapel.profile.Profiles;
import stapel.provisioning.resolve.Part;

class KeptJarsTest {

  @TempDir Path data;
  @TempDir Path folder;

  /** Else nothing could be planned, and the lost one not be taken out. */
  @Test
  void aJarThatIsLostOrSpoiledIsStillTheModuleOfItsName() throws IOException {
    Part good = SmallServer.jar(folder, "region.good", "1.0.0", Activators.Good.class);
    Part lost = SmallServer.jar(folder, "region.lost", "1.2.0", Activators.Good.class);
    Part spoiled = SmallServer.jar(folder, "region.spoiled", "2.0.0", Activators.Good.class);
    SmallServer.first(data, good, lost, spoiled);
    JarStore store = new JarStore(data);
    Files.delete(store.path(lost.jar().sha256()));
    Files.write(store.path(spoiled.jar().sha256()), new byte[] {'P', 'K', 3, 4});
    Profile profile = new Profiles(data).current().orElseThrow();
    KeptJars kept = new KeptJars(store);
    assertEquals(
        List.of("region.good 1.0.0 1", "region.lost 1.2.0 0", "region.spoiled 2.0.0 0"),
        kept.installed(profile).stream()
            .map(part -> part.name() + " " + part.version() + " " + imports(part))
            .toList());
    assertEquals(List.of("region.lost", "region.spoiled"), kept.damaged(profile));
    assertEquals(
        "jar-gone", assertThrows(ProfileException.class, () -> kept.part(lost.jar())).code());
  }

  private static int imports(Part part) {
    return part.resource().getRequirements("osgi.wiring.package").size();
  }
}
