package stapel.tests.framework.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.data.Sort;
import stapel.platform.api.Ready;

/**
 * Everybody filters, searches and sorts by every column with the very values that are hidden from
 * them: neither rows nor counts tell that such a value is there.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class ProbeWalkIT {

  private static final int FEW = 3;

  private static Walk walk;
  private final List<String> faults = new ArrayList<>();
  private int probes;

  @BeforeAll
  static void begin(
      @InjectBundleContext BundleContext context, @InjectService(timeout = 60_000) Ready ready)
      throws Exception {
    walk = Walk.of(context);
  }

  @Test
  void noHiddenValueIsFoundByAskingForIt() {
    for (Actor actor : walk.data().actors()) {
      for (String dataset : walk.truth().datasets()) {
        Map<String, Set<ColumnClass>> open = walk.truth().open(actor, dataset);
        walk.truth().columns(dataset).values().forEach(c -> probe(actor, dataset, c, open));
      }
    }
    assertEquals("", String.join("\n", faults));
    assertTrue(probes > 2_000, "probes: " + probes);
  }

  private void probe(
      Actor actor, String dataset, Column column, Map<String, Set<ColumnClass>> open) {
    List<Row> shown = new ArrayList<>();
    List<Row> hidden = new ArrayList<>();
    for (Row row : walk.truth().rows(dataset).values()) {
      boolean may = open.getOrDefault(row.ref().id(), Set.of()).contains(column.columnClass());
      row.cell(column.key()).ifPresent(cell -> (may ? shown : hidden).add(row));
    }
    Filter present = new Filter(column.key(), Filter.Operator.PRESENT, "");
    found(actor, Query.of(dataset).filter(present))
        .ifPresent(ids -> within(actor, dataset, column, "present", ids, ids(shown)));
    found(actor, Query.of(dataset).sort(Sort.up(column.key())))
        .ifPresent(ids -> within(actor, dataset, column, "sorted", ids, open.keySet()));
    for (Row row : hidden.subList(0, Math.min(FEW, hidden.size()))) {
      String value = value(row.cells().get(column.key()));
      Set<String> alike =
          ids(
              shown.stream()
                  .filter(r -> value(r.cells().get(column.key())).equals(value))
                  .toList());
      found(actor, Query.of(dataset).filter(Filter.eq(column.key(), value)))
          .ifPresent(ids -> within(actor, dataset, column, "=" + value, ids, alike));
      if (value.startsWith("zq")) {
        found(actor, Query.of(dataset).search(value))
            .ifPresent(
                ids ->
                    within(actor, dataset, column, "search", ids, holding(actor, dataset, value)));
      }
    }
  }

  /** The rows in which the actor may read this word in some cell. */
  private static Set<String> holding(Actor actor, String dataset, String value) {
    Set<String> ids = new TreeSet<>();
    walk.truth()
        .open(actor, dataset)
        .forEach(
            (id, classes) ->
                walk.truth()
                    .rows(dataset)
                    .get(id)
                    .cells()
                    .forEach(
                        (key, cell) -> {
                          ColumnClass of = walk.truth().columns(dataset).get(key).columnClass();
                          if (classes.contains(of) && cell.toString().contains(value)) {
                            ids.add(id);
                          }
                        }));
    return ids;
  }

  private void within(
      Actor actor, String dataset, Column column, String how, Set<String> got, Set<String> may) {
    if (!may.containsAll(got)) {
      faults.add(actor + " finds " + got + " in " + dataset + " by " + column.key() + " " + how);
    }
  }

  /** Ids and their count; empty when the question is refused. */
  private Optional<Set<String>> found(Actor actor, Query query) {
    probes++;
    try {
      Rows rows = walk.datasets().read(actor.caller(), reader -> reader.read(query.page(0, 1000)));
      Set<String> ids = ids(rows.rows());
      assertEquals(Math.min(rows.count(), 1000), ids.size(), actor + " " + query);
      return Optional.of(ids);
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  private static Set<String> ids(List<Row> rows) {
    return rows.stream().map(row -> row.ref().id()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String value(Object cell) {
    return cell instanceof Ref ref ? ref.id() : String.valueOf(cell);
  }
}
