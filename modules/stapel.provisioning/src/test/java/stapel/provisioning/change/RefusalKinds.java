package stapel.provisioning.change;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.platform.api.Schemas;
import stapel.profile.Index;
import stapel.profile.Profile;
import stapel.profile.ProfileException;
import stapel.profile.PublicKey;
import stapel.profile.Repository;
import stapel.provisioning.plan.Change;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.plan.Planner;
import stapel.provisioning.resolve.Part;
import stapel.provisioning.resolve.Parts;
import stapel.provisioning.resolve.Resolution;
import stapel.provisioning.resolve.Unresolvable;
import stapel.provisioning.trust.Trust;

/** Makes each kind of refusal, most of them by what leads to it. */
final class RefusalKinds {

  /** The name of what is missing, which belongs behind the first line. */
  static final String HIDDEN = "secret.packages.inside";

  private static final String VISITS =
      "stapel.module;name=x;title.ru=Посещения;title.en=Visits;schema:Long=1;reads:Long=1";

  private final PublicKey own;
  private final List<Refusal> refusals = new ArrayList<>();

  RefusalKinds(PublicKey own) {
    this.own = own;
  }

  List<Refusal> all() {
    targets();
    trust();
    goals();
    files();
    outcomes();
    switches();
    return refusals;
  }

  /** A target that cannot stand. */
  private void targets() {
    Part visits = offered("Import-Package", HIDDEN);
    unresolvable(visits);
    unresolvable(
        offered("Import-Package", "region.maps"),
        Parts.offered(
            "region.maps", "1.0.0", "Export-Package", "region.maps", "Import-Package", HIDDEN));
    unresolvable(
        offered("Import-Package", HIDDEN + ";version=\"[2,3)\""),
        Parts.offered("region.maps", "1.0.0", "Export-Package", HIDDEN + ";version=1.0.0"));
    unresolvable(
        offered("Import-Package", "region.places," + HIDDEN + ";version=\"[2,3)\""),
        Parts.offered("region.one", "1.0.0", "Export-Package", HIDDEN + ";version=1.0.0"),
        Parts.offered("region.two", "2.0.0", "Export-Package", HIDDEN + ";version=2.0.0"),
        Parts.offered(
            "region.places",
            "1.0.0",
            "Export-Package",
            "region.places;uses:=\"" + HIDDEN + "\"",
            "Import-Package",
            HIDDEN + ";version=\"[1,2)\""));
  }

  private static Part offered(String header, String value) {
    return Parts.offered("region.visits", "1.0.0", "Provide-Capability", VISITS, header, value);
  }

  private void unresolvable(Part root, Part... others) {
    Part[] all = Stream.concat(Stream.of(root), Stream.of(others)).toArray(Part[]::new);
    Unresolvable because =
        assertThrows(
            Unresolvable.class,
            () -> new Resolution(Parts.RESOLVER).resolve(Parts.universe(all), List.of(root)));
    refusals.add(UnresolvableWords.refusal(because));
  }

  private void trust() {
    Repository product = new Repository(Path.of("product"), new Index("Stapel", List.of()), own);
    Trust trust = new Trust(Stream::empty, product);
    Part insides =
        Parts.installed(
            "stapel.doors", "1.0.0", "Export-Package", "stapel.doors,org.apache.derby.impl");
    for (Part part :
        List.of(
            Parts.offered("stapel.mine", "1.0.0", "Provide-Capability", VISITS),
            offered("Import-Package", "stapel.doors"),
            offered("Import-Package", "org.apache.derby.impl"),
            offered("Export-Package", "stapel.intake.api"))) {
      refused(() -> trust.check(plan(new Change.Install(List.of(part.name())), insides, part)));
    }
  }

  private void goals() {
    Part visits = Parts.installed("region.visits", "1.0.0", "Provide-Capability", VISITS);
    Part part = Parts.installed("region.maps", "1.0.0");
    Part newer =
        Parts.offered(
            "region.old",
            "1.0.0",
            "Provide-Capability",
            "stapel.module;name=x;title.ru=Посещения;title.en=Visits;schema:Long=1;reads:Long=1");
    refused(() -> plan(new Change.Install(List.of("region.none")), visits));
    refused(() -> plan(new Change.Install(List.of("region.visits")), visits));
    refused(() -> plan(new Change.Remove(List.of("region.none")), visits));
    refused(() -> plan(new Change.Remove(List.of("region.maps")), visits, part));
    refused(() -> plan(new Change.Upgrade(List.of()), visits));
    refused(() -> plan(new Change.Install(List.of("region.old")), visits, newer));
    Earlier earlier = new Earlier(null, null, Parts.universe(visits));
    refusals.add(earlier.gone(3, visits.jar()));
  }

  private static Plan plan(Change change, Part... parts) {
    Schemas schemas =
        new Schemas() {
          @Override
          public OptionalInt applied(String module) {
            return OptionalInt.empty();
          }

          @Override
          public int oldest(String module) {
            return module.equals("region.old") ? 2 : 1;
          }

          @Override
          public java.util.Optional<String> failure(String module) {
            return java.util.Optional.empty();
          }
        };
    List<String> roots =
        Stream.of(parts).filter(one -> one.source().isEmpty()).map(Part::name).toList();
    Profile profile =
        new Profile(
            1,
            "2026-01-01T00:00:00Z",
            "edition",
            "x",
            "x",
            List.of("region.maps"),
            "",
            Profile.State.KEPT,
            roots,
            List.of());
    return new Planner(new Resolution(Parts.RESOLVER), schemas, names -> names)
        .plan(profile, Parts.universe(parts), change);
  }

  private void refused(Executable work) {
    refusals.add(assertThrows(Refusal.class, work));
  }

  /** Files, repositories and profiles that are not what they should be. */
  private void files() {
    for (String code :
        List.of(
            "index-file",
            "index-digest",
            "index-twice",
            "index-broken",
            "no-index",
            "unsigned",
            "index-tampered",
            "untrusted-key",
            "repository-address",
            "repository-silent",
            "repository-absent",
            "repository-elsewhere",
            "repository-large",
            "key-broken",
            "no-bundle",
            "entry-path",
            "component-broken",
            "tampered",
            "profile-broken",
            "no-profile",
            "jar-gone")) {
      refusals.add(Refusals.of(new ProfileException(code, "one", "two", "three")));
    }
    Set<String> plain =
        new LinkedHashSet<>(List.of("without-profile", "no-profile-number", "plan-changed"));
    plain.add("no-such-change");
    plain.forEach(
        code ->
            refusals.add(
                Refusal.of(
                    Changes.class,
                    Refusal.Kind.CONFLICT,
                    Problem.of("provisioning." + code, "one"))));
  }

  /** Changes that did not come to their end. */
  private void outcomes() {
    for (String fault :
        List.of("unhealthy", "failed", "tampered", "damaged", "cancelled", "busy", "repository")) {
      Outcome outcome = new Outcome(7);
      if (fault.equals("unhealthy")) {
        outcome.unhealthy(List.of(new Health.Lack(new Text("Посещения", "Visits"), HIDDEN)));
      } else {
        outcome.failed(fault, HIDDEN);
      }
      refused(() -> Applying.answer(outcome));
    }
  }

  private void switches() {
    Text title = new Text("Посещения", "Visits");
    for (String code :
        List.of(
            "switched-off-already",
            "switched-on-already",
            "module-unknown",
            "module-platform",
            "no-region")) {
      refusals.add(Switchable.refuse("provisioning." + code, title));
    }
  }
}
