package stapel.documents;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import stapel.api.store.Sheets.TableWriter;

/** Writes an array of objects with the header's labels as names; an empty cell is left out. */
final class JsonWriting implements TableWriter {
  private final List<String> header;
  private final JsonWriter json;

  JsonWriting(List<String> header, OutputStream out) throws IOException {
    this.header = List.copyOf(header);
    json =
        new JsonWriter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 32 * 1024));
    json.beginArray();
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    json.beginObject();
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell instanceof Number number) {
        json.name(header.get(i)).value(number);
      } else if (cell instanceof Boolean flag) {
        json.name(header.get(i)).value(flag);
      } else if (cell != null) {
        json.name(header.get(i)).value(cell.toString());
      }
    }
    json.endObject();
  }

  @Override
  public void close() throws IOException {
    json.endArray();
    json.flush();
  }
}
