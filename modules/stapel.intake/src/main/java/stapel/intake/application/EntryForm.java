package stapel.intake.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import stapel.api.Problem;
import stapel.intake.Notation;
import stapel.intake.api.CallFacts;
import stapel.intake.field.Answers;
import stapel.intake.field.FormField;
import stapel.reference.api.Territories.Territory;
import stapel.reference.api.TerritoryNames;

/**
 * Reads applications to one call out of texts, whether a person typed them or a file brings them:
 * the one place that knows what is right.
 */
public final class EntryForm {

  /**
   * What every application has, by the keys of {@code intake.applications}; also the targets of an
   * import.
   */
  public static final List<String> KEYS =
      List.of(
          "number",
          "title",
          "organisation",
          "inn",
          "ogrn",
          "region",
          "amount",
          "submitted",
          "person",
          "email",
          "phone");

  private static final Map<String, Integer> LONGEST =
      Map.of(
          "number",
          40,
          "title",
          300,
          "organisation",
          300,
          "person",
          200,
          "email",
          254,
          "phone",
          60);
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d][\\p{L}\\d./_-]*");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final CallFacts call;
  private final List<FormField> fields;
  private final Supplier<List<Territory>> all;
  private Optional<TerritoryNames> territories = Optional.empty();

  /**
   * For one call as it is now.
   *
   * @param all the territories, asked for when the first region is read
   */
  EntryForm(CallFacts call, List<FormField> fields, Supplier<List<Territory>> all) {
    this.call = call;
    this.fields = List.copyOf(fields);
    this.all = all;
  }

  /** The call. */
  public CallFacts call() {
    return call;
  }

  /** The operator's fields in their order. */
  public List<FormField> fields() {
    return fields;
  }

  /**
   * Reads one application.
   *
   * @param given texts by {@link #KEYS}; absent or empty where nothing was given
   * @param answers texts by field key
   * @param complete true when it is handed in, so that what is required must be there
   * @param problems gets what is wrong, at the keys
   */
  public Entry read(
      Map<String, String> given,
      Map<String, String> answers,
      boolean complete,
      List<Problem> problems) {
    LONGEST.forEach(
        (key, most) -> {
          if (text(given, key).length() > most) {
            problems.add(Problem.at(key, "intake.too-long", most));
          }
        });
    if (complete && text(given, "title").isEmpty()) {
      problems.add(Problem.at("title", "intake.title-missing"));
    }
    check(given, "number", problems, n -> matches(NUMBER, n, "intake.number-characters"));
    check(given, "email", problems, e -> matches(EMAIL, e, "intake.email-form"));
    check(given, "inn", problems, n -> Inn.fault(n).map(fault -> "intake.inn-" + fault));
    check(given, "ogrn", problems, n -> Ogrn.fault(n).map(fault -> "intake.ogrn-" + fault));
    return new Entry(
        text(given, "number"),
        text(given, "title"),
        text(given, "organisation"),
        text(given, "inn"),
        text(given, "ogrn"),
        territory(text(given, "region"), problems),
        amount(text(given, "amount"), problems),
        submitted(text(given, "submitted"), problems),
        text(given, "person"),
        text(given, "email"),
        text(given, "phone"),
        Answers.read(fields, answers, call.currency(), complete, problems));
  }

  private String territory(String given, List<Problem> problems) {
    if (given.isEmpty()) {
      return "";
    }
    if (territories.isEmpty()) {
      territories = Optional.of(new TerritoryNames(all.get()));
    }
    String code = territories.get().code(given).orElse("");
    if (code.isEmpty()) {
      problems.add(Problem.at("region", "intake.no-territory", given));
    }
    return code;
  }

  private OptionalLong amount(String given, List<Problem> problems) {
    OptionalLong amount =
        given.isEmpty() ? OptionalLong.empty() : Notation.amount(given, call.currency());
    if (amount.isEmpty() && !given.isEmpty()) {
      problems.add(Problem.at("amount", "intake.amount-form", given));
    }
    return amount;
  }

  private Optional<Instant> submitted(String given, List<Problem> problems) {
    Optional<Instant> moment =
        given.isEmpty() ? Optional.empty() : Notation.moment(given, call.zone());
    if (moment.isEmpty() && !given.isEmpty()) {
      problems.add(Problem.at("submitted", "intake.moment-form", given));
    }
    return moment;
  }

  private static void check(
      Map<String, String> given,
      String key,
      List<Problem> problems,
      Function<String, Optional<String>> rule) {
    String text = text(given, key);
    if (!text.isEmpty()) {
      rule.apply(text).ifPresent(code -> problems.add(Problem.at(key, code, text)));
    }
  }

  private static Optional<String> matches(Pattern pattern, String text, String code) {
    return pattern.matcher(text).matches() ? Optional.empty() : Optional.of(code);
  }

  private static String text(Map<String, String> given, String key) {
    return given.getOrDefault(key, "").trim();
  }
}
