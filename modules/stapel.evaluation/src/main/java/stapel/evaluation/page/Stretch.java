package stapel.evaluation.page;

import java.util.List;
import java.util.Optional;

/**
 * The lines of a ranking that stand on one page of the screen; the print has all of them.
 *
 * @param lines in the order of the ranking
 * @param from number of the first one, from 1; 0 when there is none
 * @param all how many lines the ranking has
 * @param page number of this page, from 1
 * @param last number of the last page
 * @param cut number of the page with the last place; 0 when nobody has a place or everybody
 */
public record Stretch(List<Line> lines, int from, int all, int page, int last, int cut) {
  /** As many as stay quick to draw and to scroll through. */
  private static final int LENGTH = 200;

  /** Copies the list. */
  public Stretch {
    lines = List.copyOf(lines);
  }

  /** All lines. */
  static Stretch whole(List<Line> lines) {
    return new Stretch(lines, Math.min(1, lines.size()), lines.size(), 1, 1, 0);
  }

  /**
   * One page.
   *
   * @param asked its number as the address has it; the first page for what is no number, the last
   *     for one beyond it
   */
  static Stretch of(List<Line> lines, Optional<String> asked) {
    int last = Math.max(1, (lines.size() + LENGTH - 1) / LENGTH);
    int page = asked.filter(text -> text.matches("[1-9]\\d{0,8}")).map(Integer::valueOf).orElse(1);
    int shown = Math.min(page, last);
    int start = (shown - 1) * LENGTH;
    int cut = 0;
    for (int i = 0; i < lines.size(); i++) {
      cut = lines.get(i).cut() ? i / LENGTH + 1 : cut;
    }
    return new Stretch(
        lines.subList(start, Math.min(start + LENGTH, lines.size())),
        Math.min(start + 1, lines.size()),
        lines.size(),
        shown,
        last,
        cut);
  }

  /** Number of the last line here. */
  public int to() {
    return Math.max(0, from + lines.size() - 1);
  }

  /** True when the cut stands on another page. */
  public boolean cutElsewhere() {
    return cut != 0 && cut != page;
  }
}
