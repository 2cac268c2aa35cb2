package stapel.doors.dataset;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.data.Column;
import stapel.api.data.Columns;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;
import stapel.doors.calls.CountedCalls;
import stapel.platform.api.Calls;

/**
 * Puts datasets together from what is registered; one faulty contribution is logged and left out,
 * the rest lives.
 */
final class Shapes {

  private static final Logger LOG = LoggerFactory.getLogger(Shapes.class);
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)?");

  private final Registry<Dataset> datasets;
  private final Registry<Columns> columns;
  private final Tables tables;
  private final CountedCalls calls;
  private final Map<Registry.Entry<Dataset>, Shape> own =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final Map<Object, Set<String>> doubled = Collections.synchronizedMap(new WeakHashMap<>());

  Shapes(Registries registries, Tables tables, CountedCalls calls) {
    this.calls = calls;
    this.datasets = registries.of(Dataset.class);
    this.columns = registries.of(Columns.class);
    this.tables = tables;
  }

  Registry<Dataset> datasets() {
    return datasets;
  }

  /** The dataset with its own columns only. */
  Shape own(Registry.Entry<Dataset> entry) {
    calls.use(entry);
    Shape known = own.get(entry);
    if (known == null) {
      known = calls.call(entry, Calls.Kind.DESCRIPTION, () -> described(entry));
      own.put(entry, known);
    }
    return known;
  }

  /**
   * The dataset with what others add to it for these scopes.
   *
   * @param closed by symbolic name of a bundle the scopes in which it adds nothing
   */
  Shape whole(
      Registry.Entry<Dataset> entry, List<String> scopes, Function<String, Set<String>> closed) {
    Shape shape = own(entry);
    Map<String, Placed> all = new LinkedHashMap<>(shape.columns());
    int joins = 0;
    for (Registry.Entry<Columns> more : columns.all()) {
      if (more.property("dataset").equals(entry.id())) {
        Set<String> off = shape.scope().isPresent() ? closed.apply(more.bundle()) : Set.of();
        List<String> open = scopes.stream().filter(scope -> !off.contains(scope)).toList();
        joins = open.isEmpty() ? joins : join(more, open, off, all, joins);
      }
    }
    return new Shape(shape.id(), shape.order(), shape.base(), all);
  }

  private int join(
      Registry.Entry<Columns> entry,
      List<String> scopes,
      Set<String> off,
      Map<String, Placed> all,
      int before) {
    int joins = before;
    try {
      List<Columns.Joined> told = asked(entry, scopes);
      Columns contribution = entry.get();
      Map<String, Placed> added = new LinkedHashMap<>();
      for (Columns.Joined joined : told) {
        Source source = checked(joined.source());
        Tables.Info info = tables.of(contribution, source.schema(), source.table());
        if (!info.base()) {
          throw new IllegalArgumentException(
              source.table() + " is no base table, only those are joined");
        }
        place(entry.id(), new From(source, "j" + ++joins, info), joined.columns(), off, added);
      }
      added.forEach((key, placed) -> addNew(contribution, key, placed, all));
    } catch (Refusal replaced) {
      // It takes no calls now, and its calls have said why.
      LOG.debug("{} of {} is left out", entry.id(), entry.bundle());
    } catch (RuntimeException | LinkageError e) {
      if (!gone(entry)) {
        LOG.warn("asking {} of {} for columns: left out", entry.id(), entry.bundle(), e);
      }
    }
    return joins;
  }

  private List<Columns.Joined> asked(Registry.Entry<Columns> entry, List<String> scopes) {
    return calls.call(
        entry, Calls.Kind.DESCRIPTION, () -> List.copyOf(entry.get().columns(scopes)));
  }

  private void addNew(Columns contribution, String key, Placed placed, Map<String, Placed> all) {
    if (all.putIfAbsent(key, placed) != null
        && doubled.computeIfAbsent(contribution, c -> ConcurrentHashMap.newKeySet()).add(key)) {
      LOG.warn(
          "{} adds the column {}, which is there already: left out", placed.contribution(), key);
    }
  }

  private Shape described(Registry.Entry<Dataset> entry) {
    Dataset dataset = entry.get();
    try {
      return read(entry.id(), dataset);
    } catch (RuntimeException | LinkageError e) {
      entry.get();
      throw e;
    }
  }

  /** What fails because its module was taken out meanwhile is no fault. */
  private static boolean gone(Registry.Entry<?> entry) {
    try {
      entry.get();
      return false;
    } catch (Refusal gone) {
      return true;
    }
  }

  /** Without the dataset itself: the cache must not hold what its key holds. */
  private Shape read(String id, Dataset dataset) {
    Source source = checked(dataset.source());
    From base = new From(source, From.BASE, tables.of(dataset, source.schema(), source.table()));
    Map<String, Placed> columns = new LinkedHashMap<>();
    place(id, base, dataset.columns(), Set.of(), columns);
    List<Sort> order = List.copyOf(dataset.order());
    return new Shape(id, order, base, Collections.unmodifiableMap(columns));
  }

  private static void place(
      String contribution,
      From from,
      List<Column> columns,
      Set<String> off,
      Map<String, Placed> to) {
    for (Column column : columns) {
      identifiers(column).forEach(Names::checked);
      if (!KEY.matcher(column.key()).matches() || to.containsKey(column.key())) {
        throw new IllegalArgumentException(
            "the column key " + column.key() + " is doubled or malformed");
      }
      to.put(column.key(), new Placed(column, contribution, from, off));
    }
  }

  private static Source checked(Source source) {
    source.identifiers().forEach(Names::checked);
    return source;
  }

  private static Set<String> identifiers(Column column) {
    Set<String> names = new HashSet<>();
    column.sortColumn().ifPresent(names::add);
    column.searchColumn().ifPresent(names::add);
    column.currencyColumn().ifPresent(names::add);
    Column.Value value = column.value();
    if (value instanceof Column.Plain plain) {
      names.add(plain.column());
    } else if (value instanceof Column.Bilingual both) {
      names.addAll(List.of(both.ru(), both.en()));
    } else if (value instanceof Column.Ratio ratio) {
      names.addAll(List.of(ratio.sum(), ratio.count()));
    } else if (value instanceof Column.Member member) {
      names.add(member.column());
    }
    return names;
  }
}
