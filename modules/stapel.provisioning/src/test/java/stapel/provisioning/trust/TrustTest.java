package stapel.provisioning.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stapel.api.Refusal;
import stapel.profile.Index;
import stapel.profile.IndexedJar;
import stapel.profile.LockedJar;
import stapel.profile.Profile;
import stapel.profile.PublicKey;
import stapel.profile.Repository;
import stapel.provisioning.plan.Change;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.plan.Step;
import stapel.provisioning.resolve.Part;
import stapel.provisioning.resolve.Parts;

class TrustTest {

  private static final String MODULE = "stapel.module;name=x";
  private static final PublicKey OURS = new PublicKey("b3Vycw==");

  private static final List<Part> RUNNING =
      List.of(
          Parts.installed("stapel.doors", "1.0.0", "Export-Package", "stapel.doors"),
          Parts.installed("stapel.api", "1.0.0", "Export-Package", "stapel.api"),
          Parts.installed("stapel.intake.api", "1.0.0", "Export-Package", "stapel.intake.api"));

  /** Every header by which one bundle reaches into another. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Import-Package          | stapel.doors                           | import-private",
        "Import-Package          | org.eclipse.jetty.server               | import-denied",
        "DynamicImport-Package   | stapel.doors                           | import-private",
        "DynamicImport-Package   | stapel.*                               | import-private",
        "DynamicImport-Package   | *                                      | import-private",
        "Require-Bundle          | stapel.doors;bundle-version=1          | import-private",
        "Require-Bundle          | stapel.platform.api                    | import-private",
        "Require-Bundle          | org.apache.felix.http.jetty12          | import-denied",
        "Fragment-Host           | stapel.doors                           | import-private",
        "Fragment-Host           | stapel.api                             | import-private",
        "Fragment-Host           | system.bundle;extension:=\"framework\" | import-denied",
        "Export-Package          | stapel.api;version=99                  | export-ours",
      })
  void aModuleReachesNoInsidesByAnyHeader(String header, String value, String code)
      throws IOException {
    assertEquals("provisioning." + code, refused(module(header, value)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Import-Package | stapel.api,stapel.intake.api,org.osgi.framework",
        "Require-Bundle | stapel.api,region.maps",
        "Fragment-Host  | region.maps",
        "Export-Package | region.visits.api",
      })
  void whatIsOpenIsTaken(String header, String value) throws IOException {
    check(Stream.empty(), module(header, value));
  }

  /** Felix's web console is no module: it stands on the insides, and reaches none of ours. */
  @Test
  void aBundleOfOthersMayUseTheServersInsidesAndNoneOfOurs() throws IOException {
    check(
        Stream.empty(),
        Parts.offered(
            "region.console",
            "1.0.0",
            "Import-Package",
            "jakarta.servlet,org.apache.felix.http",
            "DynamicImport-Package",
            "*"));
    for (String header : List.of("Import-Package", "Require-Bundle", "DynamicImport-Package")) {
      assertEquals(
          "provisioning.import-private",
          refused(Parts.offered("region.console", "1.0.0", header, "stapel.doors")));
    }
  }

  @Test
  void aNameBelongsToTheKeyThatFirstBroughtItWhateverHappenedSince() throws IOException {
    Part part = Parts.offered("region.visits", "2.0.0", "Provide-Capability", MODULE);
    Profile first = profile(new LockedJar("region.visits", "1.0.0", "a", 2, true, OURS.base64()));
    assertEquals("provisioning.owned-by-other", refused(Stream.of(first, profile()), part));
    check(Stream.of(profile(part.jar()), profile()), part);
  }

  /** Its tables would be those of stapel.intake. */
  @Test
  void aNameThatOnlyLacksTheProductsBeginningIsTheProducts() {
    Part part = Parts.offered("intake", "1.0.0", "Provide-Capability", MODULE);
    assertEquals("provisioning.owned-by-other", refused(part));
  }

  @Test
  void namesToComeAreTheProductsToo() {
    assertEquals("provisioning.owned-by-other", refused(Parts.offered("stapel.later", "1.0.0")));
  }

  private static Part module(String header, String value) {
    return Parts.offered("region.visits", "1.0.0", "Provide-Capability", MODULE, header, value);
  }

  private static String refused(Part part) {
    return refused(Stream.empty(), part);
  }

  private static String refused(Stream<Profile> history, Part part) {
    Refusal refusal = assertThrows(Refusal.class, () -> check(history, part));
    assertEquals(2, refusal.problems().size());
    return refusal.problems().get(0).code();
  }

  private static void check(Stream<Profile> history, Part part) throws IOException {
    IndexedJar intake =
        new IndexedJar(
            "stapel.intake-1.0.0.jar",
            "0".repeat(64),
            1,
            Map.of("Bundle-SymbolicName", "stapel.intake"),
            List.of());
    Repository product =
        new Repository(Path.of("product"), new Index("Stapel", List.of(intake)), OURS);
    List<Part> target = Stream.concat(RUNNING.stream(), Stream.of(part)).toList();
    new Trust(() -> history, product)
        .check(
            new Plan(
                profile(),
                new Change.Install(List.of(part.name())),
                List.of(new Step(Step.Kind.ADDED, Optional.empty(), Optional.of(part))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(part.name()),
                target));
  }

  private static Profile profile(LockedJar... jars) {
    return new Profile(
        1,
        "2026-01-01T00:00:00Z",
        "edition",
        "x",
        "x",
        List.of(),
        "",
        Profile.State.KEPT,
        List.of(),
        List.of(jars));
  }
}
