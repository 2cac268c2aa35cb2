package stapel.workbench.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.platform.api.DatasetDoor.DatasetInfo;
import stapel.workbench.Visit;

/** A few rows whose words a person has begun to type, for a field that points to one of them. */
public final class Picks {

  private static final int FEW = 20;

  private Picks() {}

  static List<Pick> of(Visit visit, DatasetInfo info) {
    Optional<String> title =
        info.columns().stream()
            .map(ColumnInfo::column)
            .filter(Column::title)
            .findFirst()
            .map(Column::key);
    Query all = visit.scope().map(Query.of(info.id())::in).orElse(Query.of(info.id()));
    Query query = all.search(visit.parameter("pick").orElse("")).page(0, FEW);
    List<Pick> picks = new ArrayList<>();
    for (Row row :
        visit.platform().datasets().read(visit.caller(), reader -> reader.read(query)).rows()) {
      String words = title.flatMap(key -> named(visit, row, key)).orElse(row.ref().id());
      boolean twice = picks.stream().anyMatch(pick -> pick.title().equals(words));
      picks.add(new Pick(row.ref().id(), twice ? words + " (" + row.ref().id() + ")" : words));
    }
    return picks;
  }

  private static Optional<String> named(Visit visit, Row row, String key) {
    return row.cell(key)
        .flatMap(
            cell ->
                cell instanceof Ref
                    ? Optional.ofNullable(row.titles().get(key))
                    : Optional.of(cell))
        .map(visit.show()::title);
  }

  /** One row. */
  public record Pick(String id, String title) {}
}
