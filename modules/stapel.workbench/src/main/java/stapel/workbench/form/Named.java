package stapel.workbench.form;

import java.util.ArrayList;
import java.util.List;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Row;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.workbench.Visit;
import stapel.workbench.list.Cells;

/**
 * What a form says it is about. A title that is only a moment says neither with whom nor by which
 * clocks: those stand behind it.
 */
final class Named {

  private Named() {}

  static String of(Visit visit, Row row) {
    List<ColumnInfo> columns =
        visit.platform().datasets().dataset(visit.caller(), row.ref().dataset()).stream()
            .flatMap(info -> info.columns().stream())
            .filter(info -> info.column().listed())
            .toList();
    List<String> words = new ArrayList<>(List.of(Targets.title(visit, row)));
    Cells cells = new Cells(visit);
    for (ColumnInfo info : behind(columns, row)) {
      words.add(cells.full(info, row).text());
    }
    return String.join(" · ", words);
  }

  /** The columns that say more than the moment; none where the title is no moment. */
  static List<ColumnInfo> behind(List<ColumnInfo> columns, Row row) {
    boolean local = columns.stream().anyMatch(info -> info.column().key().equals(Column.ZONE));
    boolean moment =
        columns.stream()
            .map(ColumnInfo::column)
            .filter(Column::title)
            .anyMatch(
                column -> column.type() == ColumnType.INSTANT || local && Cells.byItself(column));
    return columns.stream()
        .filter(info -> moment && !info.column().title() && says(info.column(), row))
        .toList();
  }

  private static boolean says(Column column, Row row) {
    return column.key().equals(Column.ZONE) && !row.text(Column.ZONE).isEmpty()
        || row.cell(column.key()).filter(Ref.class::isInstance).isPresent()
            && row.titles().containsKey(column.key());
  }
}
