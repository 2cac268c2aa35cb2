package stapel.evaluation.upload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.evaluation.criteria.ScoredCriterion;
import stapel.intake.api.Application;
import stapel.intake.api.file.FileColumns;
import stapel.intake.api.file.FileFault;

/** Reads the cells of one row as marks, and says what is wrong with them. */
final class MarkRows {

  private final Panel panel;
  private final Mapping mapping;
  private final Choices choices;

  MarkRows(Panel panel, Mapping mapping, Choices choices) {
    this.panel = panel;
    this.mapping = mapping;
    this.choices = choices;
  }

  /**
   * One mark of one row.
   *
   * @param person id of the person, empty when the expert is to be added
   */
  record Mark(
      int row,
      String header,
      Application application,
      String expert,
      Optional<String> person,
      ScoredCriterion criterion,
      BigDecimal score) {}

  /** What a row holds: its marks, or what is wrong. */
  record Read(List<Mark> marks, List<FileFault> faults) {}

  Read read(int row, List<String> cells) {
    Line line = new Line(row, cells);
    Optional<Application> application = application(line);
    Optional<String> expert = expert(line);
    List<Mark> marks = new ArrayList<>();
    for (Scored scored : scored(line)) {
      Optional<ScoredCriterion> criterion = panel.criterion(scored.criterion());
      if (criterion.isEmpty()) {
        line.fault("criterion", "criterion-unknown", scored.criterion());
      } else {
        score(line, scored, criterion.get())
            .filter(score -> application.isPresent() && expert.isPresent())
            .ifPresent(
                score ->
                    marks.add(
                        new Mark(
                            row,
                            line.header(scored.target()),
                            application.get(),
                            expert.get(),
                            Optional.ofNullable(panel.persons().get(expert.get())),
                            criterion.get(),
                            score)));
      }
    }
    return line.faults.isEmpty() ? new Read(marks, List.of()) : new Read(List.of(), line.faults);
  }

  private Optional<Application> application(Line line) {
    String number = line.text("application");
    Optional<Application> found = Optional.ofNullable(panel.applications().get(number));
    if (number.isEmpty()) {
      line.fault("application", "cell-empty", "");
    } else if (found.isEmpty()) {
      line.fault("application", "application-unknown", number);
    } else if (!Panel.reviewed(found.get())) {
      line.fault("application", "application-closed", number);
    }
    return found;
  }

  private Optional<String> expert(Line line) {
    String name = line.text("expert");
    String key = name.toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      line.fault("expert", "cell-empty", "");
      return Optional.empty();
    }
    if (!panel.persons().containsKey(key)) {
      if (!choices.newExperts() || name.contains("@")) {
        line.fault("expert", "expert-unknown", name);
      }
      return Optional.of(name);
    }
    return Optional.of(key);
  }

  /** One score as the row writes it. */
  private record Scored(String criterion, String target, String text) {}

  private List<Scored> scored(Line line) {
    if (!mapping.wide()) {
      return List.of(new Scored(line.text("criterion"), "score", line.text("score")));
    }
    List<Scored> scored = new ArrayList<>();
    for (FileColumns.Target column : mapping.columns()) {
      String text = line.text(column.target());
      if (column.target().startsWith(Mapping.CRITERION) && !text.isEmpty()) {
        String code = column.target().substring(Mapping.CRITERION.length());
        scored.add(new Scored(code, column.target(), text));
      }
    }
    if (scored.isEmpty()) {
      line.fault("expert", "cell-empty", "");
    }
    return scored;
  }

  private static Optional<BigDecimal> score(Line line, Scored scored, ScoredCriterion criterion) {
    String text = scored.text().replace(',', '.');
    if (!text.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
      line.fault(
          scored.target(), text.isEmpty() ? "cell-empty" : "score-unreadable", scored.text());
      return Optional.empty();
    }
    BigDecimal score = new BigDecimal(text);
    if (!criterion.has(score)) {
      line.fault(
          scored.target(),
          "score-outside",
          scored.text()
              + " ("
              + plain(criterion.lowest())
              + "…"
              + plain(criterion.highest())
              + ")");
      return Optional.empty();
    }
    return Optional.of(score);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private final class Line {

    private final int row;
    private final List<String> cells;
    private final List<FileFault> faults = new ArrayList<>();

    Line(int row, List<String> cells) {
      this.row = row;
      this.cells = cells;
    }

    String text(String target) {
      int place = mapping.place(target);
      return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }

    String header(String target) {
      int place = mapping.place(target);
      return place < 0 ? "" : mapping.columns().get(place).header();
    }

    void fault(String target, String code, String given) {
      faults.add(new FileFault(row, header(target), code, given));
    }
  }
}
