package stapel.tests.framework.walk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import stapel.api.data.ColumnClass;

/** The hand-written table of who may do what; it knows nothing of the grants in the product. */
final class AccessTable {

  private final List<Line> lines;
  private final Map<List<String>, List<Opened>> asked = new ConcurrentHashMap<>();

  private AccessTable(List<Line> lines) {
    this.lines = lines;
  }

  static AccessTable read() throws IOException {
    List<Line> lines = new ArrayList<>();
    try (var in =
            Objects.requireNonNull(AccessTable.class.getResourceAsStream("/access-table.csv"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(";", -1);
          lines.add(new Line(parts[0], parts[1], parts[2], parts[3]));
        }
      }
    }
    return new AccessTable(lines);
  }

  /** Every id the table names for this kind. */
  Set<String> ids(String kind) {
    Set<String> ids = new TreeSet<>();
    lines.stream().filter(line -> line.kind.equals(kind)).forEach(line -> ids.add(line.id));
    return ids;
  }

  /** What stands beside an id; empty when the table does not name it. */
  String word(String kind, String id) {
    return lines.stream()
        .filter(line -> line.kind.equals(kind) && line.id.equals(id))
        .map(Line::expected)
        .findFirst()
        .orElse("");
  }

  /** Roles that may. */
  Set<String> roles(String kind, String id) {
    Set<String> roles = new TreeSet<>();
    lines.stream()
        .filter(line -> line.kind.equals(kind) && line.id.equals(id))
        .forEach(line -> roles.addAll(Arrays.asList(line.roles.split(" "))));
    return roles;
  }

  /** What a role reads of a dataset; asked for each cell of each row. */
  List<Opened> opened(String dataset, String role) {
    return asked.computeIfAbsent(List.of(dataset, role), any -> found(dataset, role));
  }

  private List<Opened> found(String dataset, String role) {
    List<Opened> all = new ArrayList<>();
    for (Line line : lines) {
      if (line.kind.equals("dataset")
          && line.id.equals(dataset)
          && Arrays.asList(line.roles.split(" ")).contains(role)
          && !line.expected.equals("nothing")) {
        for (String opening : line.expected.split(" ")) {
          String[] parts = opening.split(":");
          all.add(new Opened(parts[0], classes(parts[1])));
        }
      }
    }
    return all;
  }

  private static Set<ColumnClass> classes(String text) {
    Set<ColumnClass> classes = EnumSet.noneOf(ColumnClass.class);
    if (text.equals("all")) {
      return EnumSet.allOf(ColumnClass.class);
    }
    for (String one : text.split(",")) {
      classes.add(ColumnClass.valueOf(one.toUpperCase(Locale.ROOT)));
    }
    return classes;
  }

  /**
   * Cells that are open.
   *
   * @param rows which rows: {@code scope} for all of the role's scope, or another word that {@link
   *     Truth} knows
   */
  record Opened(String rows, Set<ColumnClass> classes) {}

  private record Line(String kind, String id, String roles, String expected) {}
}
