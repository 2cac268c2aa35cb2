package stapel.provisioning.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.platform.api.Schemas;
import stapel.profile.Contributed;
import stapel.profile.Profile;
import stapel.provisioning.resolve.Part;
import stapel.provisioning.resolve.Parts;
import stapel.provisioning.resolve.Resolution;

class PlannerTest {

  private static final String MODULE = "stapel.module;name=x";
  private static final Part EXPERTS_API =
      Parts.installed("region.experts.api", "1.0.0", "Export-Package", "region.experts.api");
  private static final Part EXPERTS =
      Parts.installed(
          "region.experts",
          "1.0.0",
          "Import-Package",
          "region.experts.api",
          "Provide-Capability",
          MODULE + ",osgi.service;objectClass:List<String>=\"region.Experts\"");
  private static final Part MARKS =
      Parts.installed(
          "region.marks",
          "1.0.0",
          "Import-Package",
          "region.experts.api",
          "Provide-Capability",
          MODULE,
          "Require-Capability",
          "osgi.service;filter:=\"(objectClass=region.Experts)\";effective:=active");

  private final Map<String, Integer> applied = new java.util.HashMap<>();
  private final Map<String, Integer> oldest = new java.util.HashMap<>();

  private static Profile profile(String... roots) {
    return new Profile(
        1,
        "2026-01-01T00:00:00Z",
        "edition",
        "x",
        "x",
        List.of("region.experts.api"),
        "",
        Profile.State.KEPT,
        List.of(roots),
        List.of());
  }

  private static Profile usual() {
    return profile("region.experts.api", "region.experts", "region.marks");
  }

  private Plan plan(Profile profile, Change change, Part... parts) {
    Schemas schemas =
        new Schemas() {
          @Override
          public OptionalInt applied(String module) {
            return applied.containsKey(module)
                ? OptionalInt.of(applied.get(module))
                : OptionalInt.empty();
          }

          @Override
          public int oldest(String module) {
            return oldest.getOrDefault(module, 1);
          }

          @Override
          public Optional<String> failure(String module) {
            return Optional.empty();
          }
        };
    return new Planner(new Resolution(Parts.RESOLVER), schemas, PlannerTest::wired)
        .plan(profile, Parts.universe(parts), change);
  }

  /** As the framework would say: the users of the interfaces hang on the bundle that has them. */
  private static Collection<String> wired(Collection<String> names) {
    return names.contains("region.experts.api")
        ? List.of("region.experts.api", "region.experts", "region.marks")
        : names;
  }

  private static List<String> said(Plan plan) {
    return plan.steps().stream().map(step -> step.kind() + " " + step.part().name()).toList();
  }

  private static String refused(org.junit.jupiter.api.function.Executable work) {
    return assertThrows(Refusal.class, work).problems().get(0).code();
  }

  @Test
  void anInstallAddsTheModuleWithWhatItNeedsAndRestartsNobody() {
    Part maps = Parts.offered("region.maps", "1.0.0", "Export-Package", "region.maps");
    Part visits =
        Parts.offered("region.visits", "1.0.0", "Import-Package", "region.maps,region.experts.api");
    Plan plan =
        plan(
            usual(),
            new Change.Install(List.of("region.visits")),
            EXPERTS_API,
            EXPERTS,
            MARKS,
            maps,
            visits);
    assertEquals(List.of("ADDED region.maps", "ADDED region.visits"), said(plan));
    assertEquals(List.of(), plan.restarted());
    assertTrue(plan.roots().contains("region.visits"));
    assertFalse(plan.roots().contains("region.maps"));
    assertTrue(plan.revertible());
  }

  @Test
  void removingTheLastThatNeedsALibraryTakesTheLibraryToo() {
    Part maps = Parts.installed("region.maps", "1.0.0", "Export-Package", "region.maps");
    Part visits =
        Parts.installed(
            "region.visits",
            "1.0.0",
            "Import-Package",
            "region.maps",
            "Provide-Capability",
            MODULE);
    Plan plan =
        plan(profile("region.visits"), new Change.Remove(List.of("region.visits")), maps, visits);
    assertEquals(List.of("REMOVED region.maps", "REMOVED region.visits"), said(plan));
  }

  @Test
  void removingAModuleLosesTheOnesThatCannotWorkWithoutItsService() {
    Plan plan =
        plan(usual(), new Change.Remove(List.of("region.experts")), EXPERTS_API, EXPERTS, MARKS);
    assertEquals(List.of("REMOVED region.experts", "LOST region.marks"), said(plan));
    assertEquals(List.of("region.experts.api"), plan.roots());
  }

  @Test
  void anUpgradeRestartsWhatIsWiredToTheOldOne() {
    Part newer =
        Parts.offered("region.experts.api", "1.1.0", "Export-Package", "region.experts.api");
    Plan plan = plan(usual(), new Change.Upgrade(List.of()), EXPERTS_API, EXPERTS, MARKS, newer);
    assertEquals(List.of("UPGRADED region.experts.api"), said(plan));
    assertEquals(
        List.of("region.experts", "region.marks"),
        plan.restarted().stream().map(Part::name).toList());
  }

  @Test
  void whatAnUpgradeNoLongerContributesIsLost() {
    Contributed list = new Contributed("Dataset", "region.experts", "region.read", "", Map.of());
    Contributed page = new Contributed("View", "region.plan", "region.read", "", Map.of());
    Part old = Parts.contributing(Parts.installed("region.e", "1.0.0"), list);
    Part newer = Parts.contributing(Parts.offered("region.e", "2.0.0"), page);
    Plan plan = plan(profile("region.e"), new Change.Upgrade(List.of("region.e")), old, newer);
    assertEquals(List.of(page), plan.gained());
    assertEquals(List.of(list), plan.lost());
  }

  /** A list of the module itself: what its new version shows differently. */
  @Test
  void whatAnUpgradeChangesOfAListIsToldColumnByColumn() {
    Contributed before =
        list("region.read", Map.of("day", name("День", "Day"), "town", name("Город", "Town")));
    Contributed after =
        list("region.see", Map.of("day", name("Дата", "Date"), "guide", name("Гид", "Guide")));
    Part old = Parts.contributing(Parts.installed("region.e", "1.0.0"), before, setting("most"));
    Part newer = Parts.contributing(Parts.offered("region.e", "2.0.0"), after, setting("least"));
    Plan plan = plan(profile("region.e"), new Change.Upgrade(List.of("region.e")), old, newer);
    assertEquals(
        List.of(
            "UPGRADED part region.e",
            "APPEARS Columns region.visits.guide",
            "APPEARS Setting region.rules.least",
            "APPEARS Permission region.see",
            "DISAPPEARS Columns region.visits.town",
            "DISAPPEARS Setting region.rules.most",
            "DISAPPEARS Permission region.read",
            "RENAMED Columns region.visits.day"),
        effects(plan));
    assertEquals(
        new Text("День → Дата", "Day → Date"),
        plan.effects(job -> false).get(plan.effects(job -> false).size() - 1).title());
  }

  /** Its columns come with it. */
  @Test
  void aListThatComesIsToldAlone() {
    Contributed list = list("region.read", Map.of("day", name("День", "Day")));
    Part coming = Parts.contributing(Parts.offered("region.e", "1.0.0"), list);
    Plan plan = plan(usual(), new Change.Install(List.of("region.e")), coming);
    assertEquals(
        List.of(
            "ADDED part region.e",
            "APPEARS Dataset region.visits",
            "APPEARS Permission region.read"),
        effects(plan));
  }

  private static List<String> effects(Plan plan) {
    return plan.effects(job -> false).stream()
        .map(one -> one.what() + " " + one.kind() + " " + one.name())
        .toList();
  }

  private static Contributed list(String permission, Map<String, Map<String, String>> columns) {
    return new Contributed("Dataset", "region.visits", permission, "", Map.of(), columns);
  }

  private static Contributed setting(String key) {
    return new Contributed(Contributed.SETTING, "region.rules." + key, "", "", Map.of());
  }

  private static Map<String, String> name(String russian, String english) {
    return Map.of("ru", russian, "en", english);
  }

  @Test
  void aMigrationThatRemovesSomethingCannotBeTakenBack() {
    Part old =
        Parts.installed(
            "region.e", "1.0.0", "Provide-Capability", MODULE + ";schema:Long=2;reads:Long=1");
    Part adds =
        Parts.offered(
            "region.e", "1.1.0", "Provide-Capability", MODULE + ";schema:Long=3;reads:Long=1");
    Part removes =
        Parts.offered(
            "region.e", "2.0.0", "Provide-Capability", MODULE + ";schema:Long=4;reads:Long=4");
    applied.put("region.e", 2);
    Change upgrade = new Change.Upgrade(List.of("region.e"));
    assertTrue(plan(profile("region.e"), upgrade, old, adds).revertible());
    Plan plan = plan(profile("region.e"), upgrade, old, removes);
    assertFalse(plan.revertible());
    assertEquals(List.of(removes), plan.contracting());
  }

  @Test
  void aVersionThatCannotReadTheTablesIsRefused() {
    Part now =
        Parts.installed(
            "region.e", "2.0.0", "Provide-Capability", MODULE + ";schema:Long=4;reads:Long=4");
    Part old =
        Parts.offered(
            "region.e", "1.0.0", "Provide-Capability", MODULE + ";schema:Long=2;reads:Long=1");
    applied.put("region.e", 4);
    oldest.put("region.e", 4);
    Change revert = new Change.Revert(1, List.of("region.e"), List.of(old));
    assertEquals(
        "provisioning.schema-too-new", refused(() -> plan(profile("region.e"), revert, now)));
  }

  @Test
  void goingBackRestoresExactlyWhatRanThen() {
    Part now = Parts.installed("region.e", "2.0.0");
    Part added = Parts.installed("region.f", "1.0.0");
    Part old = Parts.offered("region.e", "1.0.0");
    Plan plan =
        plan(
            profile("region.e", "region.f"),
            new Change.Revert(1, List.of("region.e"), List.of(old)),
            now,
            added);
    assertEquals(List.of("DOWNGRADED region.e", "REMOVED region.f"), said(plan));
    assertEquals(List.of("region.e"), plan.roots());
  }

  @Test
  void changesThatMeanNothingAreRefused() {
    assertEquals(
        "provisioning.not-offered",
        refused(() -> plan(usual(), new Change.Install(List.of("region.none")), EXPERTS_API)));
    assertEquals(
        "provisioning.not-installed",
        refused(() -> plan(usual(), new Change.Remove(List.of("region.none")), EXPERTS_API)));
    assertEquals(
        "provisioning.no-module",
        refused(
            () -> plan(usual(), new Change.Remove(List.of("region.experts.api")), EXPERTS_API)));
    assertEquals(
        "provisioning.nothing-changes",
        refused(() -> plan(usual(), new Change.Upgrade(List.of()), EXPERTS_API, EXPERTS)));
  }
}
