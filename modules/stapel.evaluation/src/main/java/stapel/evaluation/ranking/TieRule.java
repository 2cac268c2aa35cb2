package stapel.evaluation.ranking;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One link of the chain that settles equal scores; prints as it is written in the rules. */
public sealed interface TieRule {

  /**
   * The links of a chain as people write it: commas between them, quotation marks round a link that
   * holds one; empty for {@code none} or nothing.
   */
  static List<String> links(String chain) {
    List<String> links = new ArrayList<>();
    if (!chain.isBlank() && !chain.strip().equalsIgnoreCase("none")) {
      for (CsvRecord record : CsvReader.builder().ofCsvRecord(chain)) {
        record.getFields().forEach(link -> links.add(link.strip()));
      }
    }
    return links;
  }

  /** The chain that {@link #links} reads back as these; {@code none} for no link. */
  static String chain(List<TieRule> rules) {
    return rules.isEmpty()
        ? "none"
        : rules.stream().map(TieRule::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(TieRule rule) {
    String link = rule.toString();
    return link.matches("[^,\"]*") ? link : '"' + link.replace("\"", "\"\"") + '"';
  }

  /**
   * One link; empty when it has the form of none. Whether its criterion exists is not asked here.
   */
  static Optional<TieRule> read(String link) {
    if (link.startsWith("criterion:")) {
      return Optional.of(new ByCriterion(link.substring("criterion:".length())));
    }
    if (link.startsWith("lot:") && link.length() > "lot:".length()) {
      return Optional.of(new ByLot(link.substring("lot:".length())));
    }
    return switch (link) {
      case "median" -> Optional.of(new ByMedian());
      case "submitted_at" -> Optional.of(new BySubmission());
      default -> Optional.empty();
    };
  }

  /** True when the rule can be used with these criteria. */
  default boolean fits(Collection<String> criteria) {
    return !(this instanceof ByCriterion by) || criteria.contains(by.criterion());
  }

  /**
   * The better score of a criterion, as ranked and printed (rounded where rounding is chosen). An
   * application without a mark on it comes after those with one.
   */
  record ByCriterion(String criterion) implements TieRule {
    @Override
    public String toString() {
      return "criterion:" + criterion;
    }
  }

  /**
   * The better exact score that the same order gives when the median takes the aggregate's place.
   */
  record ByMedian() implements TieRule {
    @Override
    public String toString() {
      return "median";
    }
  }

  /** The earlier first complete submission; one without a time comes last. */
  record BySubmission() implements TieRule {
    @Override
    public String toString() {
      return "submitted_at";
    }
  }

  /**
   * The lot: the smaller SHA-256 of {@code SEED:application}, in UTF-8, as a number. Anybody
   * repeats it with {@code printf '%s' 'SEED:P1' | sha256sum}; the seed is a public random value
   * that is not known when the list and this rule are committed.
   */
  record ByLot(String seed) implements TieRule {
    public ByLot {
      if (seed.isEmpty()) {
        throw new IllegalArgumentException("a lot needs a seed");
      }
    }

    @Override
    public String toString() {
      return "lot:" + seed;
    }
  }
}
