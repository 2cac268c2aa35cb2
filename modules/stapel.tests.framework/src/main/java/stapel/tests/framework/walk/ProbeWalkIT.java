package stapel.tests.framework.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.Filter;
import stapel.api.data.Filter.Operator;
import stapel.api.data.Query;
import stapel.api.data.Rows;
import stapel.api.data.Sort;
import stapel.platform.api.Ready;

/**
 * Everybody filters, sorts and searches by every column of every dataset, with the very values that
 * are hidden from them. Neither rows nor their order nor counts tell that such a value is there.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class ProbeWalkIT {

  private static final int FEW = 2;
  private static final int PAGE = 1000;

  /** Each gives a row only for a value that is there and fits. */
  private static final Set<Operator> FINDING =
      EnumSet.complementOf(EnumSet.of(Operator.NE, Operator.EMPTY));

  /** Worked out once: the tests ask for the same. */
  private static final Map<String, Map<String, Set<ColumnClass>>> OPEN = new HashMap<>();

  private static Walk walk;
  private static Truth truth;
  private final List<String> faults = new ArrayList<>();
  private int asked;
  private int refused;
  private int veiled;
  private int found;

  @BeforeAll
  static void begin(
      @InjectBundleContext BundleContext context, @InjectService(timeout = 60_000) Ready ready)
      throws Exception {
    walk = Walk.of(context);
    truth = walk.now();
  }

  @Test
  void noHiddenValueIsFoundByAskingForIt() {
    everyColumn(
        (actor, dataset, column, veil) -> {
          ask(actor, dataset, column, veil, Operator.PRESENT, "");
          if (!veil.veiled().isEmpty()) {
            ask(actor, dataset, column, veil, Operator.EMPTY, "");
          }
          for (String value : veil.hidden(FEW)) {
            for (Operator operator : Operator.values()) {
              if (operator != Operator.PRESENT && operator != Operator.EMPTY) {
                ask(actor, dataset, column, veil, operator, value);
              }
            }
          }
          // A row in another scope is kept away whatever is asked: two ways of asking are enough.
          for (String value : veil.foreign(1)) {
            ask(actor, dataset, column, veil, Operator.EQ, value);
            ask(actor, dataset, column, veil, Operator.CONTAINS, value);
          }
          for (String value : veil.open()) {
            Query query = Query.of(dataset).filter(Filter.eq(column.key(), value));
            found += answer(actor, column, query).filter(ids -> !ids.isEmpty()).isPresent() ? 1 : 0;
          }
        });
    end(8_000, 5_000, 300, 800);
  }

  @Test
  void noOrderTellsWhatIsHidden() {
    everyColumn(
        (actor, dataset, column, veil) -> {
          for (boolean down : veil.veiled().isEmpty() ? List.of(false) : List.of(false, true)) {
            Sort sort = down ? Sort.down(column.key()) : Sort.up(column.key());
            answer(actor, column, Query.of(dataset).sort(sort))
                .ifPresent(
                    ids -> {
                      found++;
                      ordered(actor + " sorts " + dataset + " by " + sort, veil, ids, down);
                    });
          }
        });
    end(2_500, 1_800, 40, 800);
  }

  @Test
  void noSearchFindsAHiddenWord() {
    everyColumn(
        (actor, dataset, column, veil) -> {
          List<String> words = new ArrayList<>(veil.hidden(FEW));
          words.addAll(veil.foreign(FEW));
          words.addAll(veil.open());
          for (String word : words) {
            if (Text.searchKey(word).startsWith("zq")) {
              Set<String> may = holding(actor, dataset, Text.searchKey(word));
              answer(actor, column, Query.of(dataset).search(word))
                  .ifPresent(
                      ids -> {
                        found += ids.isEmpty() ? 0 : 1;
                        veiled += veil.veiled().isEmpty() ? 0 : 1;
                        Set<String> more = new TreeSet<>(veil.known(ids));
                        more.removeAll(may);
                        fault(more, actor + " finds in " + dataset + " by the word " + word);
                      });
            }
          }
        });
    end(900, 450, 200, 50);
  }

  private interface Probe {
    void of(Actor actor, String dataset, Column column, Veil veil);
  }

  private void everyColumn(Probe probe) {
    for (Actor actor : walk.data().actors()) {
      for (String dataset : truth.datasets()) {
        Map<String, Set<ColumnClass>> open = open(actor, dataset);
        for (Column column : truth.columns(dataset).values()) {
          probe.of(actor, dataset, column, new Veil(truth.rows(dataset), open, column));
        }
      }
    }
  }

  private static Map<String, Set<ColumnClass>> open(Actor actor, String dataset) {
    return OPEN.computeIfAbsent(actor + " " + dataset, key -> truth.open(actor, dataset));
  }

  private void ask(
      Actor actor, String dataset, Column column, Veil veil, Operator operator, String value) {
    Query query = Query.of(dataset).filter(new Filter(column.key(), operator, value));
    answer(actor, column, query)
        .ifPresent(
            ids -> {
              veiled += veil.veiled().isEmpty() ? 0 : 1;
              Set<String> wrong = new TreeSet<>(veil.veiled());
              if (FINDING.contains(operator)) {
                wrong.retainAll(ids);
                Set<String> foreign = new TreeSet<>(veil.known(ids));
                foreign.removeAll(veil.veiled());
                foreign.removeAll(veil.shown());
                wrong.addAll(foreign);
              } else {
                ids.forEach(wrong::remove);
              }
              fault(wrong, actor + " tells by " + query.filters() + " in " + dataset);
            });
  }

  /** A row whose cell is hidden stands behind every cell that is shown, by its id alone. */
  private void ordered(String what, Veil veil, List<String> ids, boolean down) {
    List<String> hidden = new ArrayList<>(veil.known(ids));
    hidden.retainAll(veil.veiled());
    if (!hidden.isEmpty()) {
      veiled++;
      List<String> byId = new ArrayList<>(hidden);
      byId.sort(down ? Collections.reverseOrder() : null);
      fault(hidden.equals(byId) ? Set.of() : Set.copyOf(hidden), what + ", hidden ones in order");
      Set<String> behind = new TreeSet<>(ids.subList(ids.indexOf(hidden.get(0)), ids.size()));
      behind.retainAll(veil.shown());
      behind.removeIf(id -> !veil.filled(id));
      fault(behind, what + ", behind a hidden one");
    }
  }

  /** Rows in which the actor may read this word in some cell. */
  private static Set<String> holding(Actor actor, String dataset, String word) {
    Set<String> ids = new TreeSet<>();
    for (Map.Entry<String, Set<ColumnClass>> row : open(actor, dataset).entrySet()) {
      truth
          .rows(dataset)
          .get(row.getKey())
          .cells()
          .forEach(
              (key, cell) -> {
                ColumnClass of = truth.columns(dataset).get(key).columnClass();
                if (row.getValue().contains(of) && Text.searchKey(cell.toString()).contains(word)) {
                  ids.add(row.getKey());
                }
              });
    }
    return ids;
  }

  /** The ids of a page, as many as it counts; empty when the question is refused. */
  private Optional<List<String>> answer(Actor actor, Column column, Query query) {
    asked++;
    String dataset = query.dataset();
    try {
      Rows rows = walk.datasets().read(actor.caller(), reader -> reader.read(query.page(0, PAGE)));
      List<String> ids = rows.rows().stream().map(row -> row.ref().id()).toList();
      assertEquals(Math.min(rows.count(), PAGE), ids.size(), actor + " " + query);
      if (query.search().isEmpty()
          && !ids.isEmpty()
          && !Veil.named(walk.table(), actor, dataset, column.columnClass())) {
        faults.add(actor + " is answered about " + column.key() + ": " + query);
      }
      return Optional.of(ids);
    } catch (Refusal refusal) {
      refused++;
      return Optional.empty();
    }
  }

  private void fault(Set<String> ids, String what) {
    if (!ids.isEmpty()) {
      faults.add(what + ": " + ids);
    }
  }

  /** The walk was long, some of it was refused, met hidden cells and found what is open. */
  private void end(int askedAtLeast, int refusedAtLeast, int veiledAtLeast, int foundAtLeast) {
    assertEquals("", String.join("\n", faults));
    String counts =
        "asked " + asked + ", refused " + refused + ", veiled " + veiled + ", found " + found;
    assertTrue(
        asked > askedAtLeast
            && refused > refusedAtLeast
            && veiled > veiledAtLeast
            && found > foundAtLeast,
        counts);
  }
}
