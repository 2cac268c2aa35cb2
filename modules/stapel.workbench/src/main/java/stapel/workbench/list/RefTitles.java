package stapel.workbench.list;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.Row;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.platform.api.DatasetDoor.DatasetInfo;
import stapel.workbench.Visit;

/**
 * What a ref is called: the title of its row where the reader sees it, else one word for all that
 * is closed, gone or nameless, which tells nothing.
 */
final class RefTitles {

  private final Function<String, Optional<DatasetInfo>> datasets;
  private final String closed;
  private final Map<String, Boolean> nameless = new HashMap<>();

  /** For one reader. */
  RefTitles(Visit visit) {
    this(
        id -> visit.platform().datasets().dataset(visit.caller(), id),
        visit.words().text("ref.closed"));
  }

  /**
   * For one reader.
   *
   * @param datasets those that are open to the reader
   * @param closed what is said of a row that is not
   */
  RefTitles(Function<String, Optional<DatasetInfo>> datasets, String closed) {
    this.datasets = datasets;
    this.closed = closed;
  }

  /**
   * The words for a cell. Rows that have no titles at all, and what a log names, go by their id.
   */
  String of(Column column, Row row, Ref ref) {
    String title = row.titles().get(column.key());
    if (title != null) {
      return title;
    }
    return column.dataset().isEmpty() || nameless(ref.dataset()) ? ref.id() : closed;
  }

  private boolean nameless(String dataset) {
    return nameless.computeIfAbsent(
        dataset,
        id ->
            datasets
                .apply(id)
                .filter(info -> info.columns().stream().noneMatch(RefTitles::title))
                .isPresent());
  }

  private static boolean title(ColumnInfo info) {
    return info.column().title();
  }
}
