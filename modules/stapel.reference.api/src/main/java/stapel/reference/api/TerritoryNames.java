package stapel.reference.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Text;
import stapel.reference.api.Territories.Territory;

/** Finds territories by what people write: a code, with or without its zero, or a name. */
public final class TerritoryNames {

  private final Map<String, String> codes = new HashMap<>();

  /** Of these territories. */
  public TerritoryNames(List<Territory> territories) {
    for (Territory territory : territories) {
      codes.put(territory.code(), territory.code());
      codes.put(Text.searchKey(territory.title().ru()), territory.code());
      codes.put(Text.searchKey(territory.title().en()), territory.code());
    }
  }

  /** Its code; empty when there is none of this name. Case does not matter. */
  public Optional<String> code(String given) {
    String padded = given.matches("\\d") ? "0" + given : given;
    return Optional.ofNullable(codes.get(Text.searchKey(padded)));
  }
}
