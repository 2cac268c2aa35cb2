package stapel.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/**
 * A criterion on a sheet's page.
 *
 * @param index its place in the form, from 0
 * @param scale the marks to choose from; empty when the scale has too many, and a number is typed
 * @param anchors what its marks mean, from the lowest; not every mark needs one
 * @param score what is chosen, empty for nothing yet
 * @param commentBelow the mark below which a remark is asked for, empty for none
 * @param error what is wrong with the mark, empty when it is well
 * @param remarkError the same for the remark
 * @param beside the mark that is stored where another one was typed, empty when that is no question
 * @param besideRemark the same for the remark
 */
public record Criterion(
    String id,
    int index,
    String title,
    String help,
    List<Mark> scale,
    List<Anchor> anchors,
    String lowest,
    String highest,
    String step,
    String score,
    boolean skippable,
    String commentBelow,
    String remark,
    String error,
    String remarkError,
    String beside,
    String besideRemark) {

  private static final int MOST_BUTTONS = 11;

  /** One mark of a scale. */
  public record Mark(String value, boolean chosen) {}

  /** The words by which experts choose a mark. */
  public record Anchor(String value, String words) {}

  /** {@code null} when the mark is well, for the page's attribute. */
  public String invalid() {
    return error.isEmpty() ? null : "true";
  }

  /** The same for the remark. */
  public String remarkInvalid() {
    return remarkError.isEmpty() ? null : "true";
  }

  /**
   * One criterion with what was typed, else with what is stored.
   *
   * @param both true when what is stored is shown beside what was typed
   */
  static Criterion of(
      ViewRequest request,
      Row row,
      int index,
      List<Row> anchors,
      List<Row> marks,
      TypedSheet typed,
      boolean both) {
    String id = row.ref().id();
    Optional<Row> mark = marks.stream().filter(m -> points(m, "criterion", id)).findFirst();
    String stored =
        mark.flatMap(m -> m.cell("score"))
            .map(BigDecimal.class::cast)
            .map(Criterion::plain)
            .orElse("");
    String remark = mark.map(m -> m.text("remark")).orElse("");
    Optional<TypedSheet.Mark> given = typed.mark(id);
    String place = given.map(TypedSheet.Mark::place).orElse("marks." + index);
    String score = given.map(TypedSheet.Mark::score).orElse(stored);
    String words = given.map(TypedSheet.Mark::remark).orElse(remark);
    List<Row> own = anchors.stream().filter(a -> points(a, "criterion", id)).toList();
    return new Criterion(
        id,
        index,
        Queue.words(request, row, "title"),
        Queue.words(request, row, "help_text"),
        scale(row, score),
        anchors(request, own),
        plain(row, "lowest"),
        plain(row, "highest"),
        plain(row, "step"),
        score,
        row.cell("skippable").map(Boolean.class::cast).orElse(false),
        plain(row, "comment_below"),
        words,
        typed.problem(place + ".score"),
        typed.problem(place + ".remark"),
        both && !same(score, stored) ? stored : "",
        both && !words.equals(remark) ? remark : "");
  }

  private static List<Mark> scale(Row row, String score) {
    BigDecimal highest = number(row, "highest");
    BigDecimal step = number(row, "step");
    List<Mark> scale = new ArrayList<>();
    for (BigDecimal value = number(row, "lowest");
        value.compareTo(highest) <= 0;
        value = value.add(step)) {
      if (scale.size() == MOST_BUTTONS) {
        return List.of();
      }
      scale.add(new Mark(plain(value), same(plain(value), score)));
    }
    return List.copyOf(scale);
  }

  /** From the lowest mark up; they are there for a scale without buttons too. */
  private static List<Anchor> anchors(ViewRequest request, List<Row> anchors) {
    return anchors.stream()
        .sorted(Comparator.comparing(row -> number(row, "score")))
        .map(row -> new Anchor(plain(row, "score"), Queue.words(request, row, "words")))
        .toList();
  }

  /** True for the same mark, however it is written. */
  private static boolean same(String one, String other) {
    return one.equals(other.replace(',', '.').strip());
  }

  private static boolean points(Row row, String column, String id) {
    return row.cell(column).filter(ref -> ((Ref) ref).id().equals(id)).isPresent();
  }

  private static BigDecimal number(Row row, String column) {
    return (BigDecimal) row.cell(column).orElse(BigDecimal.ONE);
  }

  private static String plain(Row row, String column) {
    return row.cell(column).map(BigDecimal.class::cast).map(Criterion::plain).orElse("");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
