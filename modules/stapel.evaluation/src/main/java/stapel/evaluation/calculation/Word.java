package stapel.evaluation.calculation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.evaluation.ranking.Decimal;

/**
 * A word of a request that stands for one of a closed list: {@code void-sheet} for {@code
 * VOID_SHEET}.
 */
final class Word {
  private Word() {}

  static <E extends Enum<E>> E of(Class<E> type, String field, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> written(value).equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    field,
                    "evaluation.word.unknown",
                    word,
                    Arrays.stream(type.getEnumConstants())
                        .map(Word::written)
                        .collect(Collectors.joining(", "))));
  }

  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A decimal as files hold it: a larger one could fill the memory when written out. */
  static BigDecimal decimal(String field, BigDecimal number) {
    return Decimal.read(
            Math.abs((long) number.scale()) > Decimal.MOST_DIGITS ? "" : number.toPlainString())
        .orElseThrow(() -> refusal(field, "evaluation.number.digits", Decimal.MOST_DIGITS));
  }

  static Refusal refusal(String field, String code, Object... arguments) {
    return Refusal.of(Word.class, Refusal.Kind.INVALID, Problem.at(field, code, arguments));
  }
}
