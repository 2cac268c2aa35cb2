package stapel.api.data;

import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;

/**
 * One row as its reader may see it. A cell the reader may not see is absent like an empty one.
 *
 * @param ref its name, with the version where rows have one
 * @param scope id of the scope it belongs to; empty for rows without
 * @param cells values by column key, of the type {@link ColumnType} names; absent where empty
 * @param titles for cells of type ref the title of the target, where the reader may see it
 * @param names for cells of a {@linkplain Column#named named} ref what the target is called beside
 *     its title, where the reader may see it
 */
public record Row(
    Ref ref,
    String scope,
    Map<String, Object> cells,
    Map<String, String> titles,
    Map<String, String> names) {

  /** Copies the maps. */
  public Row {
    cells = Map.copyOf(cells);
    titles = Map.copyOf(titles);
    names = Map.copyOf(names);
  }

  /** One without names. */
  public Row(Ref ref, String scope, Map<String, Object> cells, Map<String, String> titles) {
    this(ref, scope, cells, titles, Map.of());
  }

  /** Title and name of the target of a ref, as a page shows them; empty without a title. */
  public String named(String column) {
    String title = titles.getOrDefault(column, "");
    String name = title.isEmpty() ? "" : names.getOrDefault(column, "");
    return name.isEmpty() ? title : title + " " + name;
  }

  /** The cell of this column. */
  public Optional<Object> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The cell as text, the empty string where it is absent. */
  public String text(String column) {
    Object cell = cells.get(column);
    return cell == null ? "" : cell.toString();
  }

  /**
   * A stored file as a cell shows it; its bytes are read through the dataset door.
   *
   * @param name the name it was given, without a path
   * @param size bytes
   */
  public record FileCell(String name, long size) {}
}
