package stapel.rest.data;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.Row;

/**
 * Rows as JSON: exact decimals as text, dates and moments in ISO form, a ref with the target's
 * title. The fields an operator made, whose keys have a dot, stand in one object {@code fields}.
 */
final class CellJson {
  private final JsonWriter json;

  CellJson(JsonWriter json) {
    this.json = json;
  }

  void row(Row row, Iterable<Column> columns) throws IOException {
    json.beginObject().name("id").value(row.ref().id());
    if (row.ref().version().isPresent()) {
      json.name("version").value(row.ref().version().getAsLong());
    }
    if (!row.scope().isEmpty()) {
      json.name("scope").value(row.scope());
    }
    json.name("cells").beginObject();
    cells(row, columns, false);
    json.endObject().name("fields").beginObject();
    cells(row, columns, true);
    json.endObject().endObject();
  }

  private void cells(Row row, Iterable<Column> columns, boolean dotted) throws IOException {
    for (Column column : columns) {
      Object cell = row.cells().get(column.key());
      if (cell != null && column.key().contains(".") == dotted) {
        json.name(column.key());
        cell(row, column, cell);
      }
    }
  }

  private void cell(Row row, Column column, Object cell) throws IOException {
    if (cell instanceof BigDecimal decimal) {
      json.value(decimal.toPlainString());
    } else if (cell instanceof Number number) {
      json.value(number);
    } else if (cell instanceof Boolean flag) {
      json.value(flag);
    } else if (cell instanceof Money money) {
      json.beginObject().name("amount").value(money.amount().toPlainString());
      json.name("currency").value(money.currency().getCurrencyCode()).endObject();
    } else if (cell instanceof Text text) {
      json.beginObject().name("ru").value(text.ru()).name("en").value(text.en()).endObject();
    } else if (cell instanceof Ref ref) {
      json.beginObject().name("dataset").value(ref.dataset()).name("id").value(ref.id());
      String title = row.titles().get(column.key());
      if (title != null) {
        json.name("title").value(title);
      }
      json.endObject();
    } else if (cell instanceof Row.FileCell file) {
      json.beginObject().name("name").value(file.name()).name("size").value(file.size());
      json.name("href").value(href(row, column)).endObject();
    } else {
      json.value(cell.toString());
    }
  }

  private static String href(Row row, Column column) {
    return "/api/v1/datasets/"
        + row.ref().dataset()
        + "/"
        + row.ref().id()
        + "/files/"
        + column.key();
  }
}
