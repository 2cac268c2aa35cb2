package stapel.settings.scoped;

import java.util.List;
import java.util.Optional;
import stapel.settings.scoped.Stored.Standing;
import stapel.settings.value.MetatypeFile.Attribute;

/**
 * What holds for one value in one scope.
 *
 * @param values what holds now
 * @param above what would hold without a value of the scope's own
 * @param standing whose it is
 * @param origin id of the scope it comes from; empty for the default
 * @param row the scope's own row, where it has one
 */
public record Holding(
    Attribute attribute,
    List<String> values,
    List<String> above,
    Standing standing,
    Optional<String> origin,
    Optional<Stored> row) {

  /** Copies the lists. */
  public Holding {
    values = List.copyOf(values);
    above = List.copyOf(above);
  }

  /**
   * The nearest row wins, else the default.
   *
   * @param path the scope and all above it, nearest first
   * @param rows what stands in those scopes, of any definition
   */
  static Holding of(String definition, Attribute attribute, List<String> path, List<Stored> rows) {
    List<Stored> own =
        path.stream()
            .flatMap(
                scope ->
                    rows.stream()
                        .filter(
                            row ->
                                row.scope().equals(scope)
                                    && row.definition().equals(definition)
                                    && row.attribute().equals(attribute.id())))
            .toList();
    Optional<Stored> row = own.stream().filter(r -> r.scope().equals(path.get(0))).findFirst();
    Optional<Stored> above = own.stream().filter(r -> !r.scope().equals(path.get(0))).findFirst();
    Optional<Stored> holds = row.or(() -> above);
    Standing inherited = holds.isPresent() ? Standing.INHERITED : Standing.STANDARD;
    return new Holding(
        attribute,
        holds.map(Stored::values).orElse(attribute.defaults()),
        above.map(Stored::values).orElse(attribute.defaults()),
        row.map(Stored::standing).orElse(inherited),
        row.isPresent() ? row.get().origin() : above.map(Stored::scope),
        row);
  }
}
