package stapel.settings.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.Problem;
import stapel.api.Refusal;

/** Whether values fit what the Metatype file says of them. */
public final class ValueRules {

  private static final int LONGEST = 4000;

  private ValueRules() {}

  /**
   * Refuses values that do not fit, each with its own problem at the field {@code values}.
   *
   * @return the values as they are stored: trimmed, without empty ones
   */
  public static List<String> check(MetatypeFile.Attribute attribute, List<String> given) {
    List<String> values = stored(attribute, given);
    List<Problem> problems = problems(attribute, values);
    if (!problems.isEmpty()) {
      throw Refusal.of(ValueRules.class, Refusal.Kind.INVALID, problems);
    }
    return values;
  }

  /** The values as they are stored; of a secret every character counts. */
  public static List<String> stored(MetatypeFile.Attribute attribute, List<String> given) {
    return given.stream()
        .map(value -> attribute.secret() ? value : value.strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** What is wrong with values, each at the field {@code values}; empty when they fit. */
  public static List<Problem> problems(MetatypeFile.Attribute attribute, List<String> values) {
    List<Problem> problems = new ArrayList<>();
    if (values.isEmpty() && attribute.required()) {
      problems.add(Problem.at("values", "settings.value-missing"));
    }
    if (values.size() > 1 && !attribute.many()) {
      problems.add(Problem.at("values", "settings.value-single"));
    }
    values.forEach(value -> fault(attribute, value).ifPresent(problems::add));
    return problems;
  }

  private static Optional<Problem> fault(MetatypeFile.Attribute attribute, String value) {
    if (value.length() > LONGEST) {
      return Optional.of(Problem.at("values", "settings.value-length", LONGEST));
    }
    if (value.lines().count() > 1) {
      return Optional.of(Problem.at("values", "settings.value-line"));
    }
    if (!attribute.options().isEmpty()
        && attribute.options().stream().noneMatch(option -> option.value().equals(value))) {
      return Optional.of(Problem.at("values", "settings.value-choice", value));
    }
    return switch (attribute.type()) {
      case INTEGER -> number(attribute, value, value.matches("[-+]?\\d{1,18}"));
      case DECIMAL -> number(attribute, value, value.matches("[-+]?\\d{1,15}(\\.\\d{1,15})?"));
      case BOOLEAN ->
          value.equals("true") || value.equals("false")
              ? Optional.empty()
              : Optional.of(Problem.at("values", "settings.value-flag", value));
      case TEXT, SECRET ->
          bounds(attribute, new BigDecimal(value.codePointCount(0, value.length())), "length");
    };
  }

  private static Optional<Problem> number(
      MetatypeFile.Attribute attribute, String value, boolean form) {
    return form
        ? bounds(attribute, new BigDecimal(value), "value")
        : Optional.of(Problem.at("values", "settings.value-number", value));
  }

  private static Optional<Problem> bounds(
      MetatypeFile.Attribute attribute, BigDecimal number, String code) {
    boolean low = !attribute.min().isEmpty() && number.compareTo(lowest(attribute)) < 0;
    boolean high =
        !attribute.max().isEmpty() && number.compareTo(new BigDecimal(attribute.max())) > 0;
    if (!low && !high) {
      return Optional.empty();
    }
    boolean both = !attribute.min().isEmpty() && !attribute.max().isEmpty();
    String which = both ? "-bounds" : low ? "-from" : "-to";
    return Optional.of(
        Problem.at("values", "settings." + code + which, attribute.min(), attribute.max()));
  }

  private static BigDecimal lowest(MetatypeFile.Attribute attribute) {
    return new BigDecimal(attribute.min());
  }
}
