package stapel.workbench.list;

import java.util.List;
import stapel.workbench.Words;
import stapel.workbench.list.Cells.Cell;

/**
 * A list as its template draws it: words and addresses, nothing to decide.
 *
 * @param more the next page, empty on the last
 * @param less the page before, empty on the first
 */
public record ListPage(
    Words words,
    String help,
    String search,
    String address,
    String scope,
    String sort,
    String chosen,
    List<Chip> chips,
    List<String> complaints,
    List<Menu> filters,
    List<Header> headers,
    List<Line> lines,
    String count,
    String span,
    String less,
    String more,
    List<Choice> columns,
    List<Link> exports,
    List<Link> commands,
    List<Link> selection,
    String empty,
    boolean searched,
    String cleared) {

  /** True when rows can be ticked. */
  public boolean ticked() {
    return !selection.isEmpty();
  }

  /** A word of the search that can be taken away. */
  public record Chip(String text, String without) {}

  /** What a column may be filtered by. */
  public record Menu(String label, List<Link> choices) {}

  /** The head of a column; {@code href} is empty when it cannot be sorted. */
  public record Header(String label, String unit, boolean number, String href, String direction) {}

  /** One row. */
  public record Line(String ref, String href, List<Cell> cells) {}

  /** A column that may be shown. */
  public record Choice(String key, String label, boolean on) {}

  /** Words that lead somewhere. */
  public record Link(String text, String href) {}
}
