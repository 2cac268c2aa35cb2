package stapel.workbench.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.api.Refusal;
import stapel.api.data.ColumnType;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.workbench.Labels;
import stapel.workbench.Visit;

/** Understands a search with the names a reader knows the columns by. */
final class Searches {

  /** A text that names more rows of another list than this is too vague for a condition. */
  private static final int TARGETS = 100;

  private Searches() {}

  static Search understand(
      Visit visit, ListState state, Collection<ColumnInfo> columns, Reader reader) {
    Labels labels = visit.labels();
    List<Known> known = columns.stream().map(info -> known(info, labels)).toList();
    Values values =
        new Values(visit.platform().zone(), (dataset, text) -> targets(dataset, text, reader));
    return Search.of(state.search(), known, values);
  }

  private static Known known(ColumnInfo info, Labels labels) {
    Set<String> names = new LinkedHashSet<>();
    names.add(Known.name(info.column().key()));
    names.add(Known.name(labels.column(info)));
    Map<String, String> choices = new LinkedHashMap<>();
    if (info.column().type() == ColumnType.CHOICE) {
      for (String choice : info.column().choices()) {
        choices.put(Known.name(choice), choice);
        choices.putIfAbsent(Known.name(labels.choice(info, choice)), choice);
      }
    }
    return new Known(info.column(), names, choices);
  }

  /** The row of this id, else all whose searchable columns hold the text. */
  private static List<String> targets(String dataset, String text, Reader reader) {
    try {
      if (reader.row(dataset, text).isPresent()) {
        return List.of(text);
      }
      List<String> ids = new ArrayList<>();
      reader
          .read(Query.of(dataset).search(text).page(0, TARGETS))
          .rows()
          .forEach(row -> ids.add(row.ref().id()));
      return ids;
    } catch (Refusal notForThisReader) {
      return List.of();
    }
  }
}
