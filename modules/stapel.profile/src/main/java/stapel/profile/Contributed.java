package stapel.profile;

import java.util.Map;

/**
 * One contribution that a jar declares, as its component file and its messages say.
 *
 * @param kind the simple name of the contributed interface: {@code Dataset}, {@code Columns},
 *     {@code Command}, {@code View} ...
 * @param id its stable id
 * @param permission the permission key it asks for
 * @param dataset the dataset it stands on, empty for none
 * @param titles its name by language; empty where nobody sees one
 */
public record Contributed(
    String kind, String id, String permission, String dataset, Map<String, String> titles) {

  /** Copies the titles. */
  public Contributed {
    titles = Map.copyOf(titles);
  }

  /** What tells it from another one, whatever it is called. */
  public String key() {
    return kind + " " + id;
  }
}
