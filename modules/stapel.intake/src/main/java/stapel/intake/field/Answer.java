package stapel.intake.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import stapel.api.Text;
import stapel.intake.Notation;

/**
 * One answer, read.
 *
 * @param field the field
 * @param stored how it stands in the application's JSON: a point in decimals, minor units for
 *     amounts, ISO dates
 */
public record Answer(FormField field, String stored) {

  /** Longest answer in one line. */
  static final int LINE = 300;

  /** Longest answer at all. */
  static final int LONGEST = 100_000;

  /** Reads what somebody wrote; empty when the field's kind does not allow it. */
  static Optional<Answer> read(FormField field, String given, Currency currency) {
    return switch (field.kind()) {
      case SHORT_TEXT ->
          given.length() <= LINE ? Optional.of(new Answer(field, given)) : Optional.empty();
      case LONG_TEXT ->
          given.length() <= LONGEST ? Optional.of(new Answer(field, given)) : Optional.empty();
      case NUMBER -> Notation.number(given).map(n -> new Answer(field, n.toPlainString()));
      case DATE -> Notation.date(given).map(d -> new Answer(field, d.toString()));
      case CHOICE ->
          field.choices().stream()
              .filter(choice -> Text.searchKey(choice).equals(Text.searchKey(given)))
              .findFirst()
              .map(choice -> new Answer(field, choice));
      case MONEY -> {
        OptionalLong amount = Notation.amount(given, currency);
        yield amount.isPresent()
            ? Optional.of(new Answer(field, Long.toString(amount.getAsLong())))
            : Optional.empty();
      }
    };
  }

  /**
   * The values of its row in the table of typed answers: field, text, its keys, number, amount,
   * date.
   */
  Object[] typed(String application) {
    String text =
        field.kind() == FieldKind.SHORT_TEXT || field.kind() == FieldKind.CHOICE ? stored : null;
    return new Object[] {
      application,
      field.id(),
      text,
      text == null ? null : Text.sortKey(text),
      text == null ? null : Text.searchKey(text),
      field.kind() == FieldKind.NUMBER ? new BigDecimal(stored) : null,
      field.kind() == FieldKind.MONEY ? Long.valueOf(stored) : null,
      field.kind() == FieldKind.DATE ? LocalDate.parse(stored) : null
    };
  }
}
