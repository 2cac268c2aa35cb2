package stapel.evaluation.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stapel.evaluation.api.Fraction;

/** Turns each link of a chain into a number of an application of which the smaller is better. */
final class TieChain {
  private final List<TieRule> rules;
  private final Scores scores;
  private final List<Criterion> criteria;
  private final Map<String, List<Optional<Fraction>>> known = new HashMap<>();

  TieChain(List<TieRule> rules, Scores scores, List<Criterion> criteria) {
    this.rules = rules;
    this.scores = scores;
    this.criteria = criteria;
  }

  /** The same where the scores of these applications are others. */
  TieChain but(Set<String> touched, Scores others) {
    TieChain chain = new TieChain(rules, others, criteria);
    chain.known.putAll(known);
    chain.known.keySet().removeAll(touched);
    return chain;
  }

  List<TieRule> rules() {
    return rules;
  }

  /** One key for each rule; empty comes last. */
  List<Optional<Fraction>> keys(Application application) {
    return known.computeIfAbsent(
        application.id(), id -> rules.stream().map(rule -> key(rule, application)).toList());
  }

  private Optional<Fraction> key(TieRule rule, Application application) {
    if (rule instanceof TieRule.ByCriterion by) {
      return scores
          .criterion(application.id(), by.criterion())
          .map(score -> smallerIsBetter(score, direction(by.criterion())));
    }
    if (rule instanceof TieRule.ByMedian) {
      return scores
          .median(application.id())
          .map(score -> smallerIsBetter(score, scores.direction()));
    }
    if (rule instanceof TieRule.BySubmission) {
      return application.submittedAt().map(TieChain::seconds);
    }
    return Optional.of(lot(((TieRule.ByLot) rule).seed(), application.id()));
  }

  private Direction direction(String criterion) {
    return criteria.stream()
        .filter(known -> known.name().equals(criterion))
        .flatMap(known -> known.direction().stream())
        .findFirst()
        .orElse(scores.direction());
  }

  private static Fraction smallerIsBetter(Fraction score, Direction direction) {
    return switch (direction) {
      case HIGHER -> score.negate();
      case LOWER -> score;
    };
  }

  private static Fraction seconds(Instant instant) {
    return Fraction.of(
        BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9)));
  }

  /** The number that {@code printf '%s' 'SEED:application' | sha256sum} prints. */
  static Fraction lot(String seed, String application) {
    try {
      byte[] text = (seed + ":" + application).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return Fraction.of(new BigDecimal(new BigInteger(1, digest)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  /** The first rule whose keys differ, with the sign of the comparison. */
  int compare(List<Optional<Fraction>> a, List<Optional<Fraction>> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The position of the first rule whose keys differ; the number of rules when none does. */
  int separator(List<Optional<Fraction>> a, List<Optional<Fraction>> b) {
    int rule = 0;
    while (rule < a.size() && compare(a.get(rule), b.get(rule)) == 0) {
      rule++;
    }
    return rule;
  }

  private static int compare(Optional<Fraction> a, Optional<Fraction> b) {
    if (a.isPresent() && b.isPresent()) {
      return a.get().compareTo(b.get());
    }
    return Boolean.compare(a.isEmpty(), b.isEmpty());
  }
}
