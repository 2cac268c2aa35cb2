package stapel.profile;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One contribution that a jar declares, as its component file, its Metatype files and its messages
 * say.
 *
 * @param kind the simple name of the contributed interface: {@code Dataset}, {@code Columns},
 *     {@code Command}, {@code View} ..., or {@link #SETTING}
 * @param id its stable id
 * @param permission the permission key it asks for
 * @param dataset the dataset it stands on, empty for none
 * @param titles its name by language; empty where nobody sees one
 * @param columns of {@code Dataset} and {@code Columns} the name of each own column by language, by
 *     the column's key
 */
public record Contributed(
    String kind,
    String id,
    String permission,
    String dataset,
    Map<String, String> titles,
    Map<String, Map<String, String>> columns) {

  /** The kind of one thing that can be set, which is no service. */
  public static final String SETTING = "Setting";

  /** Copies the titles; an index that is older than the columns has none. */
  public Contributed {
    titles = Map.copyOf(titles);
    columns = columns == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(columns));
  }

  /** Without columns. */
  public Contributed(
      String kind, String id, String permission, String dataset, Map<String, String> titles) {
    this(kind, id, permission, dataset, titles, Map.of());
  }

  /** What tells it from another one, whatever it is called. */
  public String key() {
    return kind + " " + id;
  }
}
