package stapel.mentoring.pairing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stapel.mentoring.matching.Match;

/** What one team got: its mentor and its curator, each with what stood in the way of more. */
record SeasonPair(String team, Match mentor, Match curator) {

  /** How many of these have somebody. */
  static long with(List<Match> matches) {
    return matches.stream().map(Match::person).filter(Optional::isPresent).count();
  }

  /** How many of these have their first wish. */
  static long first(List<Match> matches) {
    return matches.stream().map(Match::rank).filter(OptionalInt.of(1)::equals).count();
  }
}
