package stapel.evaluation.upload;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** Takes the header and the first rows of a file, as they stand in it. */
final class Preview extends MarkFile.Rows {

  private static final int ROWS = 8;

  private final List<Line> lines = new ArrayList<>();
  private List<String> header = List.of();

  /** One row of the file. */
  record Line(int number, List<String> cells) {}

  @Override
  public void header(List<String> columns) {
    header = List.copyOf(columns);
  }

  @Override
  void filled(int number, List<String> cells) {
    if (lines.size() < ROWS) {
      lines.add(new Line(number, List.copyOf(cells)));
    }
  }

  List<String> header() {
    return header;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Cells as they are stored. */
  static String json(List<String> cells) {
    JsonArray array = new JsonArray();
    cells.forEach(array::add);
    return array.toString();
  }

  /** Cells as they were stored. */
  static List<String> cells(String json) {
    return JsonParser.parseString(json).getAsJsonArray().asList().stream()
        .map(element -> element.getAsString())
        .toList();
  }
}
