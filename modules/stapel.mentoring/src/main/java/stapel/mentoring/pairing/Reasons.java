package stapel.mentoring.pairing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import stapel.api.Messages;
import stapel.api.Text;
import stapel.mentoring.matching.Match;

/** Says in both languages why a team did not get those it wished more: a line for each of them. */
final class Reasons {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private final Messages messages;
  private final Map<String, String> teams;
  private final Map<String, String> people;

  /**
   * For one call.
   *
   * @param teams numbers by id
   * @param people names by id
   */
  Reasons(Messages messages, Map<String, String> teams, Map<String, String> people) {
    this.messages = messages;
    this.teams = teams;
    this.people = people;
  }

  Text mentor(SeasonPair pair) {
    return both(pair.mentor(), "");
  }

  /** The team's mentor cannot be its curator, and is told so. */
  Text curator(SeasonPair pair) {
    return both(pair.curator(), pair.mentor().person().orElse(""));
  }

  private Text both(Match match, String mentor) {
    return new Text(
        lines(RUSSIAN, match.refused(), mentor), lines(Locale.ENGLISH, match.refused(), mentor));
  }

  private String lines(Locale language, List<Match.Refused> refused, String mentor) {
    return refused.stream()
        .filter(one -> one.rank().isPresent())
        .map(one -> line(language, one, one.person().equals(mentor)))
        .collect(joining("\n"));
  }

  private String line(Locale language, Match.Refused one, boolean isMentor) {
    int wish = one.rank().getAsInt();
    String who = people.getOrDefault(one.person(), "");
    if (isMentor) {
      return say(language, "why.is-mentor", wish, who);
    }
    return switch (one.reason()) {
      case CONFLICT -> say(language, "why.conflict", wish, who);
      case NOT_ACCEPTED -> say(language, "why.not_accepted", wish, who);
      case PLACES_TAKEN ->
          one.holders().isEmpty()
              ? say(language, "why.no-places", wish, who)
              : say(
                  language,
                  "why.places_taken",
                  wish,
                  who,
                  one.holders().stream().map(has -> holder(language, has)).collect(joining(", ")),
                  one.own().isPresent()
                      ? say(language, "own", one.own().getAsInt())
                      : say(language, "own.unlisted"));
    };
  }

  private String holder(Locale language, Match.Holder holder) {
    String team = teams.getOrDefault(holder.team(), "");
    return holder.rank().isPresent()
        ? say(language, "holder", team, holder.rank().getAsInt())
        : team;
  }

  private String say(Locale language, String key, Object... arguments) {
    return messages.text(language, "mentoring.pairing." + key, arguments);
  }
}
