package stapel.documents;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Problem;

/**
 * Reads an array of flat objects, in two passes: the first gathers the members' names, for a member
 * may be absent from any object. The first object is row 2, as if the names stood in row 1.
 */
final class JsonTable {
  private final CheckedTable table;
  private final Map<String, Integer> names = new LinkedHashMap<>();

  private JsonTable(CheckedTable table) {
    this.table = table;
  }

  static void read(Path file, CheckedTable table) throws IOException {
    JsonTable json = new JsonTable(table);
    json.each(file, (number, object) -> object.keySet().forEach(json::name));
    if (!json.names.isEmpty()) {
      table.row(1, List.copyOf(json.names.keySet()));
      json.each(file, (number, object) -> table.row(number, json.cells(object)));
    }
  }

  private void name(String name) {
    names.putIfAbsent(name, names.size());
    if (names.size() > CheckedTable.MOST_COLUMNS) {
      throw Refused.because("sheet.too-many-columns", names.size(), CheckedTable.MOST_COLUMNS);
    }
  }

  private List<String> cells(Map<String, String> object) {
    List<String> cells = new ArrayList<>(names.size());
    names.keySet().forEach(name -> cells.add(object.getOrDefault(name, "")));
    return cells;
  }

  private void each(Path file, Each each) throws IOException {
    int row = 1;
    try (InputStream bytes = Files.newInputStream(file);
        JsonReader json = new JsonReader(new StrictUtf8(bytes))) {
      json.setStrictness(Strictness.STRICT);
      json.setNestingLimit(8);
      if (json.peek() != JsonToken.BEGIN_ARRAY) {
        throw Refused.because("sheet.not-an-array");
      }
      json.beginArray();
      while (json.hasNext()) {
        row++;
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
          throw Refused.inRow(row, "sheet.not-an-object");
        }
        if (row - 1 > CheckedTable.MOST_ROWS) {
          throw Refused.tooLarge("sheet.too-many-rows", CheckedTable.MOST_ROWS);
        }
        each.row(row, object(json, row));
      }
      json.endArray();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw Refused.inRow(row, "sheet.broken-json");
      }
    } catch (MalformedJsonException | EOFException e) {
      throw Refused.inRow(row, "sheet.broken-json");
    }
  }

  private Map<String, String> object(JsonReader json, int row) throws IOException {
    Map<String, String> object = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = CellText.trim(json.nextName());
      if (name.isEmpty() || object.put(name, value(json, row, name)) != null) {
        throw Refused.inRow(row, "sheet.same-member-twice", name);
      }
    }
    json.endObject();
    return object;
  }

  private String value(JsonReader json, int row, String name) throws IOException {
    return switch (json.peek()) {
      case STRING -> json.nextString();
      case BOOLEAN -> Boolean.toString(json.nextBoolean());
      case NUMBER -> {
        String raw = json.nextString();
        yield CellText.number(raw).map(CellText::text).orElse(raw);
      }
      case NULL -> {
        json.nextNull();
        yield "";
      }
      case BEGIN_ARRAY, BEGIN_OBJECT -> {
        json.skipValue();
        table.wrong(row, Problem.at(name, "sheet.nested-value"));
        yield "";
      }
      case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
          throw Refused.inRow(row, "sheet.broken-json");
    };
  }

  /** Takes one object. */
  private interface Each {
    void row(int number, Map<String, String> object);
  }
}
