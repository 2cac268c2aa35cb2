package stapel.experts.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.command.Upload;
import stapel.intake.api.file.FileRows;
import stapel.intake.api.file.ImportFiles;

/** The named columns of an uploaded table, row by row; other columns are left out. */
final class Table extends FileRows {

  /** Rows of one file, more than any panel needs. */
  private static final int MOST = 200_000;

  private final Map<String, List<String>> names;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  private Table(Map<String, List<String>> names) {
    this.names = names;
  }

  /**
   * Reads a file.
   *
   * @param names what each wanted column may be called, in lower case
   * @param needed the columns that must be there
   * @throws Refusal naming the columns that are not
   */
  static List<Line> read(
      ImportFiles files, Upload file, Map<String, List<String>> names, List<String> needed) {
    Table table = new Table(names);
    files.rows(file, table);
    List<Problem> missing =
        needed.stream()
            .filter(column -> !table.places.containsKey(column))
            .map(column -> Problem.of("experts.column-missing", column))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.of(Table.class, Refusal.Kind.INVALID, missing);
    }
    return table.lines;
  }

  @Override
  public void header(List<String> columns) {
    names.forEach(
        (column, known) -> {
          for (int i = 0; i < columns.size(); i++) {
            if (known.contains(Text.searchKey(columns.get(i)))) {
              places.putIfAbsent(column, i);
            }
          }
        });
  }

  @Override
  protected void filled(int number, List<String> cells) {
    if (lines.size() == MOST) {
      throw Refusal.of(
          Table.class,
          Refusal.Kind.TOO_LARGE,
          Problem.of("experts.too-many-rows", MOST).inRow(number));
    }
    Map<String, String> texts = new HashMap<>();
    places.forEach((column, place) -> texts.put(column, cells.get(place)));
    lines.add(new Line(number, texts));
  }

  /** One row by the wanted columns. */
  record Line(int number, Map<String, String> cells) {

    /** The cell, empty where there is none. */
    String text(String column) {
      return cells.getOrDefault(column, "");
    }
  }
}
