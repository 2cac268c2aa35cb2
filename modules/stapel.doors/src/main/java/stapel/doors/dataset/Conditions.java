package stapel.doors.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stapel.api.data.ColumnClass;

/** The caller's visibility of one dataset in SQL. An empty list of pieces stands for "always". */
final class Conditions {

  private final Shape shape;
  private final Visibility visibility;
  private final Moment moment;
  private final Names names;

  Conditions(Shape shape, Visibility visibility, Moment moment, Names names) {
    this.shape = shape;
    this.visibility = visibility;
    this.moment = moment;
    this.names = names;
  }

  /** What a row must fulfil to be seen. */
  List<Sql> rows() {
    return any(visibility.rows());
  }

  /** The expression as a reader of this column sees it. */
  Sql cell(Placed placed, Sql expression) {
    List<Sql> when = new ArrayList<>(any(visibility.cells(placed.column().columnClass())));
    if (!placed.off().isEmpty()) {
      when.add(there(placed.off()));
    }
    return when.isEmpty()
        ? expression
        : Sql.of("case when ").add(Sql.join("and", when)).add(" then ").add(expression).add(" end");
  }

  /** The row stands in no scope where the column is switched off. */
  private Sql there(Set<String> off) {
    String column = names.column(From.BASE, shape.scope().orElseThrow());
    return Sql.of("not (").add(Sql.in(column, new TreeSet<>(off))).add(")");
  }

  /** True when cells of this column need no condition. */
  boolean always(Placed placed) {
    ColumnClass columnClass = placed.column().columnClass();
    return placed.off().isEmpty()
        && visibility.opens(columnClass)
        && any(visibility.cells(columnClass)).isEmpty();
  }

  private List<Sql> any(List<Disjunct> arms) {
    List<Sql> pieces = new ArrayList<>();
    for (Disjunct arm : arms) {
      List<Sql> both = arm(arm);
      if (both.isEmpty()) {
        return List.of();
      }
      pieces.add(Sql.join("and", both));
    }
    return pieces.isEmpty() ? List.of() : List.of(Sql.join("or", pieces));
  }

  private List<Sql> arm(Disjunct arm) {
    List<Sql> both = new ArrayList<>();
    if (!arm.scopes().all()) {
      String column = names.column(From.BASE, shape.scope().orElseThrow());
      both.add(Sql.in(column, new TreeSet<>(arm.scopes().ids())));
    }
    arm.seen()
        .ifPresent(
            view ->
                both.add(moment.seen(names.column(From.BASE, shape.base().source().key()), view)));
    return both;
  }
}
