package stapel.provisioning.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionTest {

  private static final String IMPORT = "Import-Package";
  private static final String EXPORT = "Export-Package";
  private static final Part API =
      Parts.offered("region.api", "1.2.0", EXPORT, "region.api;version=1.2.0");

  private static List<String> resolve(Universe universe, Part... roots) {
    return new Resolution(Parts.RESOLVER)
        .resolve(universe, List.of(roots)).stream()
            .map(part -> part.name() + " " + part.jar().version())
            .toList();
  }

  private static Unresolvable refuse(Universe universe, Part... roots) {
    return assertThrows(Unresolvable.class, () -> resolve(universe, roots));
  }

  private static List<String> names(List<Part> parts) {
    return parts.stream().map(Part::name).toList();
  }

  @Test
  void bringsWhatTheRootImportsAndNothingElse() {
    Part visits = Parts.offered("region.visits", "1.0.0", IMPORT, "region.api;version=\"[1,2)\"");
    Part other = Parts.offered("region.other", "1.0.0");
    assertEquals(
        List.of("region.api 1.2.0", "region.visits 1.0.0"),
        resolve(Parts.universe(API, visits, other), visits));
  }

  @Test
  void keepsWhatRunsWhileItFits() {
    Part running = Parts.installed("region.api", "1.0.0", EXPORT, "region.api;version=1.0.0");
    Part visits = Parts.offered("region.visits", "1.0.0", IMPORT, "region.api;version=\"[1,2)\"");
    assertEquals(
        List.of("region.api 1.0.0", "region.visits 1.0.0"),
        resolve(Parts.universe(API, running, visits), visits));
  }

  @Test
  void takesTheNewestThatIsOffered() {
    Part newer = Parts.offered("region.api", "1.10.0", EXPORT, "region.api;version=1.10.0");
    Part visits = Parts.offered("region.visits", "1.0.0", IMPORT, "region.api;version=\"[1,2)\"");
    assertEquals(
        List.of("region.api 1.10.0", "region.visits 1.0.0"),
        resolve(Parts.universe(API, newer, visits), visits));
  }

  @Test
  void findsWhatStatesSeveralNamesAndWhatIsAskedForByTwo() {
    String states = "region.map;region.map:List<String>=\"paper,screen\"";
    Part maps = Parts.offered("region.maps", "1.0.0", "Provide-Capability", states);
    for (String filter :
        List.of(
            "(region.map=screen)",
            "(&(region.map=paper)(region.map=screen))",
            "(|(region.map=wall)(region.map=screen))",
            "(region.map=*)",
            "(!(region.map=wall))")) {
      String needs = "region.map;filter:=\"" + filter + "\"";
      Part visits = Parts.offered("region.visits", "1.0.0", "Require-Capability", needs);
      assertEquals(
          List.of("region.maps 1.0.0", "region.visits 1.0.0"),
          resolve(Parts.universe(maps, visits), visits),
          filter);
    }
    String needs = "region.map;filter:=\"(region.map=wall)\"";
    Part wall = Parts.offered("region.wall", "1.0.0", "Require-Capability", needs);
    refuse(Parts.universe(maps, wall), wall);
  }

  @Test
  void bringsTheModuleThatProvidesAService() {
    Part provider =
        Parts.offered(
            "region.places",
            "1.0.0",
            "Provide-Capability",
            "osgi.service;objectClass:List<String>=\"region.Places\"");
    Part visits =
        Parts.offered(
            "region.visits",
            "1.0.0",
            "Require-Capability",
            "osgi.service;filter:=\"(objectClass=region.Places)\";effective:=active");
    assertEquals(
        List.of("region.places 1.0.0", "region.visits 1.0.0"),
        resolve(Parts.universe(provider, visits), visits));
  }

  @Test
  void aServiceThatNobodyDeclaresIsLeftToTheRunningSystem() {
    Part visits =
        Parts.offered(
            "region.visits",
            "1.0.0",
            "Require-Capability",
            "osgi.service;filter:=\"(objectClass=stapel.api.store.Database)\";effective:=active");
    assertEquals(List.of("region.visits 1.0.0"), resolve(Parts.universe(visits), visits));
  }

  @Test
  void namesWhoLacksSomethingTwoLevelsDown() {
    Part visits = Parts.offered("region.visits", "1.0.0", IMPORT, "region.places");
    Part places =
        Parts.offered("region.places", "1.0.0", EXPORT, "region.places", IMPORT, "region.maps");
    Unresolvable refused = refuse(Parts.universe(visits, places), visits);
    assertEquals(Unresolvable.Reason.MISSING, refused.reason());
    assertEquals(List.of("region.visits", "region.places"), names(refused.chain()));
    assertEquals(List.of(), refused.candidates());
  }

  @Test
  void namesWhoOffersAnotherVersion() {
    Part visits = Parts.offered("region.visits", "1.0.0", IMPORT, "region.api;version=\"[2,3)\"");
    Unresolvable refused = refuse(Parts.universe(API, visits), visits);
    assertEquals(Unresolvable.Reason.VERSION, refused.reason());
    assertEquals(List.of("region.visits"), names(refused.chain()));
    assertEquals(List.of("region.api"), names(refused.candidates()));
  }

  @Test
  void namesTheTwoThatDoNotFitTogether() {
    Part first = Parts.offered("region.maps.one", "1.0.0", EXPORT, "region.maps;version=1.0.0");
    Part second = Parts.offered("region.maps.two", "2.0.0", EXPORT, "region.maps;version=2.0.0");
    Part places =
        Parts.offered(
            "region.places",
            "1.0.0",
            EXPORT,
            "region.places;uses:=\"region.maps\"",
            IMPORT,
            "region.maps;version=\"[1,2)\"");
    Part visits =
        Parts.offered(
            "region.visits", "1.0.0", IMPORT, "region.places,region.maps;version=\"[2,3)\"");
    Unresolvable refused = refuse(Parts.universe(first, second, places, visits), visits);
    assertEquals(Unresolvable.Reason.CONFLICT, refused.reason());
    assertEquals(
        List.of("region.maps.one", "region.maps.two", "region.visits"),
        names(refused.chain()).stream().filter(n -> !n.equals("region.places")).sorted().toList());
  }

  @Test
  void nothingComesOnlyBecauseSomebodyCouldUseIt() {
    Part visits =
        Parts.offered("region.visits", "1.0.0", IMPORT, "region.api;resolution:=optional");
    assertEquals(List.of("region.visits 1.0.0"), resolve(Parts.universe(API, visits), visits));
  }

  @Test
  void aCircleResolves() {
    Part one = Parts.offered("region.one", "1.0.0", EXPORT, "region.one", IMPORT, "region.two");
    Part two = Parts.offered("region.two", "1.0.0", EXPORT, "region.two", IMPORT, "region.one");
    assertEquals(
        List.of("region.one 1.0.0", "region.two 1.0.0"), resolve(Parts.universe(one, two), one));
  }
}
