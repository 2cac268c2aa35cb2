package stapel.workbench.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.Refusal;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.platform.api.DatasetDoor.DatasetInfo;
import stapel.workbench.Visit;

/**
 * Lists that belong to a row: those with a column that points to it, and, when the row is a scope
 * itself, as a call is, those that have rows in it.
 */
final class Related {

  private final Visit visit;
  private final DatasetInfo info;
  private final Row row;

  Related(Visit visit, DatasetInfo info, Row row) {
    this.visit = visit;
    this.info = info;
    this.row = row;
  }

  List<RowPage.Related> lists(Reader reader) {
    boolean scope = row.scope().equals(row.ref().id());
    List<RowPage.Related> lists = new ArrayList<>();
    for (DatasetInfo other : visit.platform().datasets().datasets(visit.caller())) {
      Optional<Column> pointer = pointer(other);
      if (pointer.isPresent()) {
        add(
            lists,
            other.id(),
            Query.of(other.id()).filter(Filter.eq(pointer.get().key(), row.ref().id())),
            reader,
            "?q=" + Visit.encode(Term.write(pointer.get().key(), ":", row.ref().id())));
      } else if (scope && !other.id().equals(info.id()) && worked(other)) {
        add(
            lists,
            other.id(),
            Query.of(other.id()).in(row.scope()),
            reader,
            "?scope=" + Visit.encode(row.scope()));
      }
    }
    return lists;
  }

  /** Lists people work in; those about the server have no place beside a call. */
  private static boolean worked(DatasetInfo other) {
    return !other.perspective().isEmpty() && !other.perspective().equals("administration");
  }

  private Optional<Column> pointer(DatasetInfo other) {
    return other.columns().stream()
        .map(column -> column.column())
        .filter(c -> c.type() == ColumnType.REF && c.dataset().equals(info.id()))
        .filter(c -> !other.id().equals(info.id()))
        .findFirst();
  }

  private void add(
      List<RowPage.Related> lists, String dataset, Query query, Reader reader, String state) {
    try {
      long count = reader.read(query.page(0, 0)).count();
      if (count > 0) {
        String shown =
            visit.show().value(Math.min(count, Rows.COUNTED - 1))
                + (count >= Rows.COUNTED ? "+" : "");
        lists.add(
            new RowPage.Related(visit.labels().name(dataset), "/d/" + dataset + state, shown));
      }
    } catch (Refusal notUsableHere) {
      // A column the reader may not filter by: the list is not offered.
    }
  }
}
