package stapel.provisioning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.Problem;
import stapel.api.Refusal;

/** Whether values fit what the Metatype file says of them. */
final class ValueRules {

  private static final int LONGEST = 4000;

  private ValueRules() {}

  /**
   * Refuses values that do not fit, each with its own problem at the field {@code values}.
   *
   * @return the values as they are stored: trimmed, without empty ones
   */
  static List<String> check(MetatypeFile.Attribute attribute, List<String> given) {
    List<String> values =
        given.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    List<Problem> problems = new ArrayList<>();
    if (values.isEmpty() && attribute.required()) {
      problems.add(Problem.at("values", "provisioning.value-missing"));
    }
    if (values.size() > 1 && !attribute.many()) {
      problems.add(Problem.at("values", "provisioning.value-single"));
    }
    values.forEach(value -> fault(attribute, value).ifPresent(problems::add));
    if (!problems.isEmpty()) {
      throw Refusal.of(ValueRules.class, Refusal.Kind.INVALID, problems);
    }
    return values;
  }

  private static Optional<Problem> fault(MetatypeFile.Attribute attribute, String value) {
    if (value.length() > LONGEST) {
      return Optional.of(Problem.at("values", "provisioning.value-length", LONGEST));
    }
    if (!attribute.options().isEmpty()
        && attribute.options().stream().noneMatch(option -> option.value().equals(value))) {
      return Optional.of(Problem.at("values", "provisioning.value-choice", value));
    }
    return switch (attribute.type()) {
      case INTEGER -> number(attribute, value, value.matches("[-+]?\\d{1,18}"));
      case DECIMAL -> number(attribute, value, value.matches("[-+]?\\d{1,15}(\\.\\d{1,15})?"));
      case BOOLEAN ->
          value.equals("true") || value.equals("false")
              ? Optional.empty()
              : Optional.of(Problem.at("values", "provisioning.value-flag", value));
      case TEXT, SECRET ->
          bounds(
              attribute, new BigDecimal(value.codePointCount(0, value.length())), "length-bounds");
    };
  }

  private static Optional<Problem> number(
      MetatypeFile.Attribute attribute, String value, boolean form) {
    return form
        ? bounds(attribute, new BigDecimal(value), "value-bounds")
        : Optional.of(Problem.at("values", "provisioning.value-number", value));
  }

  private static Optional<Problem> bounds(
      MetatypeFile.Attribute attribute, BigDecimal number, String code) {
    boolean low =
        !attribute.min().isEmpty() && number.compareTo(new BigDecimal(attribute.min())) < 0;
    boolean high =
        !attribute.max().isEmpty() && number.compareTo(new BigDecimal(attribute.max())) > 0;
    return low || high
        ? Optional.of(
            Problem.at("values", "provisioning." + code, attribute.min(), attribute.max()))
        : Optional.empty();
  }
}
