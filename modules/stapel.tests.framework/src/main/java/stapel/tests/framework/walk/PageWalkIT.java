package stapel.tests.framework.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.api.data.Row;
import stapel.platform.api.Ready;

/**
 * Everybody opens every page, row, export, form, view and REST address there is. No answer holds a
 * secret word that the table does not give its reader, and none is reached that is not theirs.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class PageWalkIT {

  private static final String NOWHERE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

  private static Walk walk;
  private final List<String> faults = new ArrayList<>();
  private int asked;

  @BeforeAll
  static void begin(
      @InjectBundleContext BundleContext context, @InjectService(timeout = 60_000) Ready ready)
      throws Exception {
    walk = Walk.of(context);
  }

  @Test
  void noListAndNoExportShowsMoreThanTheTable() {
    for (Actor actor : walk.data().actors()) {
      Set<String> allowed = walk.truth().secrets(actor);
      for (String dataset : walk.truth().datasets()) {
        boolean there = named(actor, dataset);
        for (String form : List.of("", ".csv", ".xlsx", ".json")) {
          ask(actor, allowed, "/d/" + dataset + form, there ? 200 : 404);
        }
        String rest = "/api/v1/datasets/" + dataset;
        ask(actor, allowed, rest + "?limit=1000", there ? 200 : 404);
        ask(actor, allowed, rest + "?format=csv", there ? 200 : 404);
        String pick = "/d/" + dataset + "?pick=zq";
        check(actor, allowed, pick, walk.server().get(actor, pick));
      }
    }
    end(1_500);
  }

  @Test
  void noRowIsOpenToWhomTheTableDoesNotGiveIt() {
    Map<String, String> nowhere = new HashMap<>();
    for (Actor actor : walk.data().actors()) {
      Set<String> allowed = walk.truth().secrets(actor);
      for (String dataset : walk.truth().datasets()) {
        Set<String> open = walk.truth().open(actor, dataset).keySet();
        for (Row row : sample(dataset)) {
          String id = row.ref().id();
          for (String base : List.of("/d/", "/api/v1/datasets/")) {
            Server.Answer answer =
                ask(actor, allowed, base + dataset + "/" + id, open.contains(id) ? 200 : 404);
            if (actor.known() && !open.contains(id)) {
              String gone =
                  nowhere.computeIfAbsent(
                      actor + base + dataset,
                      key -> walk.server().get(actor, base + dataset + "/" + NOWHERE).body());
              same(actor, base + dataset, answer.body().replace(id, NOWHERE), gone);
            }
          }
        }
      }
    }
    end(1_500);
  }

  @Test
  void formsViewsAndPlainPagesShowNoMoreThanTheTable() {
    ShownRows shown = new ShownRows(walk.truth());
    for (Actor actor : walk.data().actors()) {
      Set<String> allowed = walk.truth().secrets(actor);
      for (String id : walk.table().ids("command")) {
        Server.Answer answer = walk.server().get(actor, "/c/" + id);
        check(actor, allowed, "/c/" + id, answer);
        boolean may = holds(actor, "command", id);
        if (actor.known() && (answer.status() == 404) == may) {
          faults.add(actor + " opens the form of " + id + ": " + answer.status());
        }
      }
      for (String id : walk.table().ids("view")) {
        assertTrue(ShownRows.known(id), "ShownRows does not say what the view shows: " + id);
        for (String address : shown.addresses(id)) {
          Server.Answer answer = walk.server().get(actor, address);
          check(actor, allowed, address, answer);
          if (actor.known() && answer.status() == 200 && !holds(actor, "view", id)) {
            faults.add(actor + " opens the view " + id);
          }
        }
      }
      for (String id : walk.table().ids("address")) {
        boolean may = holds(actor, "address", id);
        ask(actor, allowed, id, may ? 200 : Integer.parseInt(walk.table().word("address", id)));
      }
    }
    end(800);
  }

  private Server.Answer ask(Actor actor, Set<String> allowed, String path, int wanted) {
    Server.Answer answer = walk.server().get(actor, path);
    int expected = actor.known() ? wanted : path.startsWith("/api/") ? 401 : 303;
    if (answer.status() != expected) {
      faults.add(actor + " " + path + " is answered " + answer.status() + " and not " + expected);
    }
    check(actor, allowed, path, answer);
    return answer;
  }

  private void check(Actor actor, Set<String> allowed, String path, Server.Answer answer) {
    asked++;
    Set<String> words = new TreeSet<>(Truth.words(answer.body() + answer.headers()));
    words.removeAll(allowed);
    if (!words.isEmpty()) {
      faults.add(actor + " reads " + words + " at " + path);
    }
    if (answer.status() >= 500 || answer.body().contains("\tat ")) {
      faults.add(actor + " breaks " + path + ": " + answer.status());
    }
    if (!actor.known() && answer.status() == 200) {
      faults.add("nobody opens " + path);
    }
  }

  private void same(Actor actor, String what, String hidden, String gone) {
    if (!hidden.equals(gone)) {
      faults.add(actor + " can tell a hidden row of " + what + " from none");
    }
  }

  private void end(int atLeast) {
    assertEquals("", String.join("\n", faults));
    assertTrue(asked > atLeast, "asked only " + asked);
  }

  /** True when a role of the actor, in whatever scope, reads something of it. */
  private static boolean named(Actor actor, String dataset) {
    return !walk.table().opened(dataset, "anybody").isEmpty()
        || actor.held().stream()
            .anyMatch(held -> !walk.table().opened(dataset, held.role()).isEmpty());
  }

  private static boolean holds(Actor actor, String kind, String id) {
    Set<String> roles = walk.table().roles(kind, id);
    return roles.contains("anybody")
        || actor.held().stream().anyMatch(held -> roles.contains(held.role()));
  }

  /** One row of each scope, and each person and assignment. */
  private static List<Row> sample(String dataset) {
    Map<String, Row> one = new LinkedHashMap<>();
    boolean all = Set.of("experts.assignments", "intake.applications").contains(dataset);
    walk.truth()
        .rows(dataset)
        .values()
        .forEach(row -> one.putIfAbsent(all ? row.ref().id() : row.scope(), row));
    return List.copyOf(one.values());
  }
}
