package stapel.doors.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Query;
import stapel.api.data.Sort;

/**
 * One dataset opened for one caller: which columns there are for the caller, and statements over
 * what may be seen.
 */
final class Opened {

  private static final int MOST_FILTERS = 50;

  private final Shape shape;
  private final Visibility visibility;
  private final Conditions conditions;
  private final Cells cells;
  private final Names names;
  private final Moment moment;

  Opened(Shape shape, Visibility visibility, Moment moment, Names names) {
    this.shape = shape;
    this.visibility = visibility;
    this.moment = moment;
    this.names = names;
    this.conditions = new Conditions(shape, visibility, moment, names);
    this.cells = new Cells(conditions, names);
  }

  Shape shape() {
    return shape;
  }

  Cells cells() {
    return cells;
  }

  /** True when the caller sees no row whatever it asks. */
  boolean closed() {
    return visibility.rows().isEmpty();
  }

  /** Columns the caller may see in some row. */
  List<Placed> visible() {
    return shape.all().stream().filter(this::opens).toList();
  }

  /**
   * A column the caller may see in some row; one that is hidden is refused like one that is not
   * there.
   */
  Placed column(String key) {
    return shape
        .find(key)
        .filter(this::opens)
        .orElseThrow(() -> refused(Problem.at(key, "column.unknown", key)));
  }

  /** The columns to show: those asked for, else those of the list, else for one row all. */
  List<Placed> shown(Query query) {
    if (!query.columns().isEmpty()) {
      return new LinkedHashSet<>(query.columns()).stream().map(this::column).toList();
    }
    return visible().stream().filter(p -> query.id().isPresent() || p.column().listed()).toList();
  }

  /** The same and, beside moments, the zone they are meant in. */
  List<Placed> zoned(List<Placed> shown) {
    boolean moments = shown.stream().anyMatch(p -> p.column().type() == ColumnType.INSTANT);
    boolean named = shown.stream().anyMatch(p -> p.column().key().equals(Column.ZONE));
    if (!moments || named) {
      return shown;
    }
    List<Placed> more = new ArrayList<>(shown);
    visible().stream()
        .filter(p -> p.column().key().equals(Column.ZONE))
        .filter(p -> p.column().type() == ColumnType.TEXT)
        .forEach(more::add);
    return more;
  }

  /** The rows the query asks for among those the caller sees. */
  Statement rows(Query query) {
    Statement statement = new Statement(shape, names, moment).where(conditions.rows());
    query.id().ifPresent(id -> statement.where(Sql.of(statement.key() + " = ?", id)));
    Filters filters = new Filters(cells);
    if (query.filters().size() > MOST_FILTERS) {
      throw refused(Problem.of("filter.many", MOST_FILTERS));
    }
    query
        .filters()
        .forEach(
            filter -> {
              Placed placed = column(filter.column());
              statement.join(placed).where(filters.filter(placed, filter));
            });
    if (!query.search().isBlank()) {
      List<Placed> searchable =
          visible().stream().filter(p -> p.column().searchColumn().isPresent()).toList();
      if (searchable.isEmpty()) {
        throw refused(Problem.of("search.nowhere"));
      }
      searchable.forEach(statement::join);
      statement.where(filters.search(searchable, query.search()));
    }
    return statement;
  }

  /** These rows, whoever may see them: what is read of them also reads {@link #seen}. */
  Statement rows(Collection<String> ids) {
    Statement statement = new Statement(shape, names, moment);
    return statement.where(Sql.in(statement.key(), ids));
  }

  /**
   * 1 for a row that the caller sees. Not a condition: it would lead the engine away from the ids.
   */
  Sql seen() {
    List<Sql> rows = conditions.rows();
    return rows.isEmpty()
        ? Sql.of("1")
        : Sql.of("case when ").add(rows.get(0)).add(" then 1 else 0 end");
  }

  /** The order asked for, or as much of the dataset's own as the caller may see. */
  List<Order.Step> order(Query query) {
    if (!query.sort().isEmpty()) {
      return steps(
          query.sort().stream()
              .map(sort -> new Order.Step(sortable(sort), sort.descending()))
              .toList());
    }
    List<Order.Step> own = new ArrayList<>();
    for (Sort sort : shape.order()) {
      shape
          .find(sort.column())
          .filter(this::opens)
          .filter(p -> p.column().sortable())
          .ifPresent(placed -> own.add(new Order.Step(placed, sort.descending())));
    }
    return steps(own);
  }

  /** Scopes the page is about; empty when it is about all. */
  Optional<Set<String>> scopes() {
    return visibility.scopes();
  }

  private boolean opens(Placed placed) {
    return visibility.opens(placed.column().columnClass());
  }

  private Placed sortable(Sort sort) {
    Placed placed = column(sort.column());
    Column column = placed.column();
    if (!column.sortable()) {
      throw refused(Problem.at(column.key(), "sort.impossible", column.key()));
    }
    return placed;
  }

  /** Each column once. */
  private static List<Order.Step> steps(List<Order.Step> all) {
    Set<String> seen = new LinkedHashSet<>();
    return all.stream().filter(step -> seen.add(step.placed().column().key())).toList();
  }

  private Refusal refused(Problem problem) {
    return Refusal.of(Opened.class, Refusal.Kind.INVALID, problem).in(shape.id());
  }
}
