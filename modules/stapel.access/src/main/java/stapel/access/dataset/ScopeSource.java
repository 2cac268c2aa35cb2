package stapel.access.dataset;

import java.util.Map;
import java.util.Optional;
import stapel.api.data.Source;

/** Tables of scopes: a row belongs to itself as scope. */
final class ScopeSource {

  private ScopeSource() {}

  static Source of(String table) {
    return new Source(
        "access",
        table,
        "id",
        Optional.of("id"),
        Optional.of("version"),
        Optional.empty(),
        Map.of(),
        Map.of());
  }
}
