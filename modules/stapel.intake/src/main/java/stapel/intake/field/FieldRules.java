package stapel.intake.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.Problem;

/** What a field must keep to. */
final class FieldRules {

  private FieldRules() {}

  /** One choice a line, blank lines and repeated ones left out. */
  static List<String> choices(Optional<String> lines) {
    return lines
        .map(text -> text.lines().map(String::trim).filter(l -> !l.isEmpty()).distinct().toList())
        .orElse(List.of());
  }

  static List<Problem> problems(FormField field) {
    List<Problem> problems = new ArrayList<>();
    if (field.label().isEmpty()) {
      problems.add(Problem.at("label", "intake.label-missing"));
    }
    if (field.kind() == FieldKind.CHOICE && field.choices().size() < 2) {
      problems.add(Problem.at("choices", "intake.choices-missing"));
    }
    if (field.kind() != FieldKind.CHOICE && !field.choices().isEmpty()) {
      problems.add(Problem.at("choices", "intake.choices-unused"));
    }
    if (field.choices().stream().anyMatch(choice -> choice.length() > Answer.LINE)) {
      problems.add(Problem.at("choices", "intake.choice-long", Answer.LINE));
    }
    if (field.sortable() && !field.kind().sortable()) {
      problems.add(Problem.at("sortable", "intake.not-sortable"));
    }
    return problems;
  }

  /** What may no longer change once applications answer the field. */
  static List<Problem> fixed(FormField now, FormField wanted) {
    List<Problem> problems = new ArrayList<>();
    if (now.kind() != wanted.kind()) {
      problems.add(Problem.at("kind", "intake.field-answered"));
    }
    if (now.sortable() != wanted.sortable()) {
      problems.add(Problem.at("sortable", "intake.field-answered"));
    }
    if (now.cellClass() != wanted.cellClass()) {
      problems.add(Problem.at("cells", "intake.field-answered"));
    }
    if (!wanted.choices().containsAll(now.choices())) {
      problems.add(Problem.at("choices", "intake.field-answered"));
    }
    return problems;
  }
}
