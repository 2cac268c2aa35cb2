package stapel.doors.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.api.data.Source;

/**
 * {@code from} and {@code where} of one statement: the dataset's own source, only those joined that
 * something asks for, and the conditions. The right side of a join is a base table or that table
 * grouped, never a view.
 */
final class Statement {

  private final Shape shape;
  private final Names names;
  private final Moment moment;
  private final Set<From> joined = new LinkedHashSet<>();
  private final List<Sql> where = new ArrayList<>();

  Statement(Shape shape, Names names, Moment moment) {
    this.shape = shape;
    this.names = names;
    this.moment = moment;
  }

  Statement join(Placed placed) {
    if (!placed.from().base()) {
      joined.add(placed.from());
    }
    return this;
  }

  Statement where(Collection<Sql> conditions) {
    where.addAll(conditions);
    return this;
  }

  Statement where(Sql condition) {
    where.add(condition);
    return this;
  }

  String key() {
    return names.column(From.BASE, shape.base().source().key());
  }

  /** {@code from ... where ...}. */
  Sql text() {
    return text(List.of());
  }

  /** The same; grouped sources compute only the groups of these keys, unless there are none. */
  Sql text(Collection<String> keys) {
    Source base = shape.base().source();
    Sql sql = Sql.of(" from ");
    List<Sql> conditions = new ArrayList<>(where);
    if (base.grouped().isEmpty()) {
      sql.add(names.table(base.schema(), base.table())).add(" " + From.BASE);
      conditions.addAll(own(base, From.BASE));
    } else {
      sql.add(grouped(base, keys)).add(" " + From.BASE);
    }
    for (From from : joined) {
      sql.add(joined(from, keys));
    }
    return sql.add(where(conditions));
  }

  private Sql joined(From from, Collection<String> keys) {
    Source source = from.source();
    List<Sql> on = new ArrayList<>();
    on.add(Sql.of(names.column(from.alias(), source.key()) + " = " + key()));
    Sql sql = Sql.of(" left join ");
    if (source.grouped().isEmpty()) {
      sql.add(names.table(source.schema(), source.table()));
      on.addAll(own(source, from.alias()));
    } else {
      sql.add(grouped(source, keys));
    }
    return sql.add(" " + from.alias() + " on ").add(Sql.join("and", on));
  }

  private Sql grouped(Source source, Collection<String> keys) {
    String alias = "g";
    String by =
        names.column(alias, source.key())
            + source.scope().map(scope -> ", " + names.column(alias, scope)).orElse("");
    List<Sql> conditions = own(source, alias);
    if (!keys.isEmpty()) {
      conditions.add(Sql.in(names.column(alias, source.key()), keys));
    }
    String aggregates =
        source.grouped().entrySet().stream()
            .map(e -> ", " + aggregate(alias, e))
            .collect(Collectors.joining());
    return Sql.of(
            "(select "
                + by
                + aggregates
                + " from "
                + names.table(source.schema(), source.table())
                + " "
                + alias)
        .add(where(conditions))
        .add(" group by " + by + ")");
  }

  private String aggregate(String alias, Map.Entry<String, Source.Aggregate> entry) {
    String function =
        switch (entry.getValue().function()) {
          case COUNT -> "count";
          case SUM -> "sum";
          case MIN -> "min";
          case MAX -> "max";
        };
    return function
        + "("
        + names.column(alias, entry.getValue().column())
        + ") as "
        + names.quoted(entry.getKey());
  }

  /** The source's fixed conditions, and nothing of an import that is not applied yet. */
  private List<Sql> own(Source source, String alias) {
    List<Sql> conditions = new ArrayList<>();
    source
        .where()
        .forEach(
            (column, value) -> conditions.add(Sql.of(names.column(alias, column) + " = ?", value)));
    List<String> imports = moment.pending(source);
    source
        .pending()
        .filter(p -> !imports.isEmpty())
        .ifPresent(
            pending -> {
              String column = names.column(alias, pending.column());
              conditions.add(
                  Sql.of("(" + column + " is null or not (")
                      .add(Sql.in(column, imports))
                      .add("))"));
            });
    return conditions;
  }

  private static Sql where(List<Sql> conditions) {
    Sql sql = Sql.of("");
    for (Iterator<Sql> each = conditions.iterator(); each.hasNext(); ) {
      sql.add(sql.text().isEmpty() ? " where " : " and ").add(each.next());
    }
    return sql;
  }
}
