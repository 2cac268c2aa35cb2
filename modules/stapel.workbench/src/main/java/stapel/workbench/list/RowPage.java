package stapel.workbench.list;

import java.util.List;
import stapel.workbench.Words;
import stapel.workbench.list.Cells.Cell;
import stapel.workbench.list.ListPage.Link;

/**
 * A row's own page as its template draws it.
 *
 * @param commands buttons, the primary one last so that it stands at the right
 * @param rest further commands, for a menu
 * @param facts short cells
 * @param texts long ones
 * @param related lists whose rows point here or stand below here
 */
public record RowPage(
    Words words,
    List<Action> commands,
    List<Action> rest,
    List<Cell> facts,
    List<Cell> texts,
    List<Related> related,
    Link list) {

  /** A command's button. */
  public record Action(String text, String href, String style) {}

  /** Another list narrowed to this row; the count is empty when it is not known. */
  public record Related(String title, String href, String count) {}
}
