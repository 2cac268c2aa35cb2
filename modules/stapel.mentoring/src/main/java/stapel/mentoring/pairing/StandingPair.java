package stapel.mentoring.pairing;

import java.util.Optional;
import stapel.mentoring.api.SeasonPairChanged;

/** Who works with a team for the season. */
record StandingPair(String application, Optional<String> mentor, Optional<String> curator) {

  /** Nobody yet. */
  static StandingPair none(String application) {
    return new StandingPair(application, Optional.empty(), Optional.empty());
  }

  /** What became of this pair. */
  SeasonPairChanged to(StandingPair now, String call) {
    return SeasonPairChanged.of(call, application, now.mentor(), now.curator(), mentor, curator);
  }
}
