package stapel.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.api.Problem;
import stapel.intake.api.file.FileColumns;
import stapel.intake.api.file.FileColumns.Target;
import stapel.intake.application.EntryForm;
import stapel.intake.field.FormField;

/** What becomes of each column of a file of applications. */
record Mapping(FileColumns file) {

  /** Before the key of an operator's field. */
  static final String ANSWER = "answers.";

  /** In the file's order. */
  List<Target> columns() {
    return file.columns();
  }

  /** The headers in their order. */
  List<String> headers() {
    return file.headers();
  }

  /**
   * The same with other targets, by the column's place counted from 0 or by its header.
   *
   * @throws stapel.api.Refusal INVALID when the file has no such column
   */
  Mapping with(Map<String, String> chosen) {
    return new Mapping(file.with(chosen, Mapping.class, "intake.no-column"));
  }

  /** Targets that do not exist or are hit twice, and required ones that no column fills. */
  List<Problem> problems(EntryForm form) {
    List<Problem> problems = new ArrayList<>();
    Set<String> hit = new HashSet<>();
    for (Target column : columns()) {
      if (!known(column.target(), form)) {
        problems.add(Problem.at(column.header(), "intake.no-target", column.target()));
      } else if (!column.ignored() && !hit.add(column.target())) {
        problems.add(Problem.at(column.header(), "intake.target-twice", column.target()));
      }
    }
    if (!hit.contains("title")) {
      problems.add(Problem.of("intake.title-column-missing"));
    }
    unfilled(form).forEach(f -> problems.add(Problem.of("intake.column-missing", f.label())));
    return problems;
  }

  /** Required fields of the operator that no column fills. */
  List<FormField> unfilled(EntryForm form) {
    return form.fields().stream()
        .filter(field -> field.required() && place(ANSWER + field.key()) < 0)
        .toList();
  }

  private static boolean known(String target, EntryForm form) {
    return target.equals(FileColumns.IGNORED)
        || EntryForm.KEYS.contains(target)
        || form.fields().stream().anyMatch(f -> target.equals(ANSWER + f.key()));
  }

  /** The texts of a row for the columns every application has. */
  Map<String, String> given(List<String> cells) {
    Map<String, String> given = new HashMap<>();
    each(
        cells,
        (target, cell) -> {
          if (!target.startsWith(ANSWER)) {
            given.put(target, cell);
          }
        });
    return given;
  }

  /** The texts of a row for the operator's fields. */
  Map<String, String> answers(List<String> cells) {
    Map<String, String> answers = new LinkedHashMap<>();
    each(
        cells,
        (target, cell) -> {
          if (target.startsWith(ANSWER)) {
            answers.put(target.substring(ANSWER.length()), cell);
          }
        });
    return answers;
  }

  /** Place of the column that fills this target, -1 when none does. */
  int place(String target) {
    return file.place(target);
  }

  private void each(List<String> cells, java.util.function.BiConsumer<String, String> consumer) {
    for (int i = 0; i < columns().size(); i++) {
      Target column = columns().get(i);
      if (!column.ignored()) {
        consumer.accept(column.target(), cells.get(i));
      }
    }
  }
}
