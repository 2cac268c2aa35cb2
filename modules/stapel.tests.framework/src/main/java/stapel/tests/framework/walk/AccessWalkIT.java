package stapel.tests.framework.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.runtime.dto.ServletContextDTO;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.api.command.Command;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.View;
import stapel.platform.api.Ready;

/**
 * Everything registered is named in {@code access-table.csv} with who may; and at the dataset door
 * everybody reads exactly the rows and cells the table gives, no more and no fewer.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class AccessWalkIT {

  private static Walk walk;

  @BeforeAll
  static void begin(
      @InjectBundleContext BundleContext context, @InjectService(timeout = 60_000) Ready ready)
      throws Exception {
    walk = Walk.of(context);
  }

  @Test
  void theTableNamesEverythingThatIsRegisteredAndNothingElse() {
    assertEquals(ids(Dataset.class), walk.table().ids("dataset"));
    assertEquals(ids(Command.class), walk.table().ids("command"));
    assertEquals(ids(View.class), walk.table().ids("view"));
    assertEquals(servlets(), walk.table().ids("servlet"));
    assertEquals(ids(Dataset.class), walk.truth().datasets(), "datasets nobody may read");
  }

  @Test
  void theTableNamesTheClassOfEveryColumn() {
    Map<String, String> registered = new TreeMap<>();
    for (var entry : walk.registries().of(Dataset.class).all()) {
      entry.get().columns().forEach(c -> registered.put(entry.id() + "/" + c.key(), word(c)));
      walk.truth()
          .columns(entry.id())
          .forEach((key, c) -> registered.put(entry.id() + "/" + general(key), word(c)));
    }
    Map<String, String> named = new TreeMap<>();
    walk.table().ids("column").forEach(id -> named.put(id, walk.table().word("column", id)));
    assertEquals(lines(registered), lines(named));
  }

  @Test
  void everybodyReadsExactlyWhatTheTableGives() {
    List<String> faults = new ArrayList<>();
    int cells = 0;
    for (Actor actor : walk.data().actors()) {
      for (String dataset : walk.truth().datasets()) {
        Map<String, Set<ColumnClass>> open = walk.truth().open(actor, dataset);
        Map<String, Row> read = read(actor, dataset);
        if (!read.keySet().equals(open.keySet())) {
          faults.add(
              actor + " reads of " + dataset + " " + difference(read.keySet(), open.keySet()));
        }
        for (Row row : read.values()) {
          cells += row.cells().size();
          faults.addAll(cells(actor, dataset, row, open.getOrDefault(row.ref().id(), Set.of())));
        }
      }
    }
    assertEquals("", String.join("\n", faults));
    assertTrue(cells > 2_000, "cells compared: " + cells);
  }

  private List<String> cells(Actor actor, String dataset, Row row, Set<ColumnClass> classes) {
    List<String> faults = new ArrayList<>();
    Row stored = walk.truth().rows(dataset).get(row.ref().id());
    walk.truth()
        .columns(dataset)
        .forEach(
            (key, column) -> {
              Object there = stored == null ? null : stored.cells().get(key);
              Object wanted = classes.contains(column.columnClass()) ? there : null;
              Object got = row.cells().get(key);
              boolean same =
                  column.type() == ColumnType.INSTANT
                      ? (wanted == null) == (got == null)
                      : String.valueOf(wanted).equals(String.valueOf(got));
              if (!same) {
                faults.add(
                    actor + " reads " + dataset + "/" + row.ref().id() + "." + key + " as " + got);
              }
            });
    return faults;
  }

  /** All columns this reader may name, of all rows. */
  static Map<String, Row> read(Walk walk, Actor actor, String dataset) {
    Map<String, Row> rows = new TreeMap<>();
    walk.datasets()
        .dataset(actor.caller(), dataset)
        .ifPresent(
            info -> {
              String[] keys =
                  info.columns().stream().map(c -> c.column().key()).toArray(String[]::new);
              walk.datasets()
                  .read(
                      actor.caller(),
                      reader -> {
                        reader.stream(
                            Query.of(dataset).columns(keys), row -> rows.put(row.ref().id(), row));
                        if (walk.extended(dataset)) {
                          rows.replaceAll((id, row) -> Truth.whole(reader, row, new TreeMap<>()));
                        }
                        return rows;
                      });
            });
    return rows;
  }

  private static Map<String, Row> read(Actor actor, String dataset) {
    return read(walk, actor, dataset);
  }

  private static String difference(Set<String> got, Set<String> wanted) {
    Set<String> more = new TreeSet<>(got);
    more.removeAll(wanted);
    Set<String> fewer = new TreeSet<>(wanted);
    fewer.removeAll(got);
    return "too many " + more + " and too few " + fewer;
  }

  /** Columns of operators have a call's id in their key; the table names them once. */
  private static String general(String key) {
    return key.contains(".") ? "*" + key.substring(key.indexOf('.')) : key;
  }

  private static String word(Column column) {
    return column.columnClass().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String lines(Map<String, String> map) {
    return map.entrySet().stream()
        .map(e -> "column;" + e.getKey() + ";*;" + e.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static <T> Set<String> ids(Class<T> type) {
    Set<String> ids = new TreeSet<>();
    walk.registries().of(type).all().forEach(entry -> ids.add(entry.id()));
    return ids;
  }

  private static Set<String> servlets() {
    Set<String> patterns = new TreeSet<>();
    HttpServiceRuntime runtime =
        walk.runtime().getBundle().getBundleContext().getService(walk.runtime());
    for (ServletContextDTO context : runtime.getRuntimeDTO().servletContextDTOs) {
      Arrays.stream(context.servletDTOs).forEach(s -> patterns.addAll(List.of(s.patterns)));
      Arrays.stream(context.resourceDTOs).forEach(r -> patterns.addAll(List.of(r.patterns)));
    }
    return patterns;
  }
}
