package stapel.experts.conflict;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.experts.expert.ReadingSettings;

/**
 * What a call takes for a conflict of interest beside what it always is.
 *
 * @param byTerritory whether an expert reads nothing of the own territory
 * @param freeMail domains of addresses, in lower case, that say nothing about an employer
 */
record ConflictRules(boolean byTerritory, Set<String> freeMail) {

  static ConflictRules of(ReadingSettings.Config settings) {
    return new ConflictRules(
        settings.territoryConflict(),
        Arrays.stream(settings.freeMail())
            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }
}
