package stapel.mentoring.calculation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.work.Calculation;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.mentoring.matching.Match;
import stapel.mentoring.matching.Pairing;

/** Pairs teams with a mentor and a curator for the season: see {@link Pairing}. */
@Component(service = Calculation.class)
@Contribution(id = "mentoring.pair", permission = "public")
public final class PairCalculation implements Calculation<PairCalculation.Request> {
  private static final int USUAL_PAIRS = 4_000_000;

  /**
   * What is asked.
   *
   * @param wishes teams, mentors, curators and conflicts: see {@link MarketFile}
   * @param unlisted whether those who are on nobody's list come last or never; last when absent
   * @param maxPairs most pairs of a team and a person of one role, four million when absent
   * @param output gets the pairs and why not a dearer wish
   */
  record Request(
      InputFile wishes,
      @Field(choices = {"last", "never"}) Optional<String> unlisted,
      Optional<Long> seed,
      @Field(from = "1") Optional<Integer> maxPairs,
      OutputFile output) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result calculate(Request request) {
    MarketFile file = new MarketFile(request.wishes(), request.maxPairs().orElse(USUAL_PAIRS));
    boolean strict = request.unlisted().orElse("last").equals("never");
    long seed = request.seed().orElse(1L);
    Set<List<String>> forbidden = new HashSet<>();
    Map<Role, List<Match>> matches = new EnumMap<>(Role.class);
    Result result = Result.done();
    for (Role role : Role.values()) {
      List<Match> found = Pairing.of(file.market(role, forbidden, strict), seed);
      matches.put(role, found);
      // Nobody is both to one team: the curator looks at the mentor's work.
      found.forEach(
          match -> match.person().ifPresent(id -> forbidden.add(List.of(match.team(), id))));
      result = counted(result, role, found);
    }
    new MatchFile(matches).write(request.output());
    return file.ignored().isEmpty()
        ? result
        : result.message("mentoring.json.ignored", String.join(", ", file.ignored()));
  }

  private static Result counted(Result result, Role role, List<Match> matches) {
    long matched = matches.stream().filter(match -> match.person().isPresent()).count();
    long first = matches.stream().filter(match -> match.rank().orElse(0) == 1).count();
    return result
        .count("with_" + role.key(), matched)
        .count("first_wish_" + role.key(), first)
        .count("without_" + role.key(), matches.size() - matched);
  }
}
