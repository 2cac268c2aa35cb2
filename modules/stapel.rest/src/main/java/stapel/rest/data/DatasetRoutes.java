package stapel.rest.data;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.store.Sheets;
import stapel.platform.api.DatasetDoor;
import stapel.rest.Aside;
import stapel.rest.Declined;
import stapel.rest.Exchange;
import stapel.rest.Json;

/** The dataset door in JSON, tables and files. */
public final class DatasetRoutes {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final DatasetDoor door;
  private final Export export;
  private final Aside aside;

  /** Reads there; writes tables by these. */
  public DatasetRoutes(DatasetDoor door, Sheets sheets, Aside aside) {
    this.door = door;
    this.export = new Export(door, sheets);
    this.aside = aside;
  }

  /** The datasets there are for this caller. */
  public void all(Exchange exchange) throws IOException {
    try (JsonWriter json = json(exchange)) {
      json.beginObject().name("datasets").beginArray();
      for (DatasetDoor.DatasetInfo info : door.datasets(exchange.caller())) {
        json.beginObject().name("id").value(info.id()).name("columns").beginArray();
        for (DatasetDoor.ColumnInfo column : info.columns()) {
          json.value(column.column().key());
        }
        json.endArray().endObject();
      }
      json.endArray().endObject();
    }
  }

  /** One page, or all rows as a table. */
  public void list(Exchange exchange, String dataset) throws IOException {
    Query query = QueryText.of(dataset, exchange.parameters());
    Optional<Sheets.Format> format = format(exchange);
    if (format.isPresent()) {
      table(exchange, query, format.get());
      return;
    }
    Rows rows = door.read(exchange.caller(), reader -> reader.read(query));
    int end = query.offset() + rows.rows().size();
    // The count goes no further than COUNTED and may be off by what is being written.
    boolean more = !rows.rows().isEmpty() && rows.rows().size() == query.limit();
    if (more) {
      exchange.set(
          "Link", "<" + next(exchange, dataset, Cursor.at(end, query)) + ">; rel=\"next\"");
    }
    try (JsonWriter json = json(exchange)) {
      json.beginObject().name("rows").beginArray();
      CellJson cells = new CellJson(json);
      for (Row row : rows.rows()) {
        cells.row(row, rows.columns());
      }
      json.endArray().name("count").value(Math.min(rows.count(), Rows.COUNTED - 1));
      json.name("counted").value(rows.count() < Rows.COUNTED);
      if (more) {
        json.name("next").value(Cursor.at(end, query));
      }
      json.endObject();
    }
  }

  /** One row, its version as entity tag. */
  public void row(Exchange exchange, String dataset, String id) throws IOException {
    Rows rows = door.read(exchange.caller(), reader -> reader.read(Query.of(dataset).row(id)));
    Row row =
        rows.rows().stream()
            .findFirst()
            .orElseThrow(() -> missing("rest.no-such-row", dataset, id));
    row.ref().version().ifPresent(version -> exchange.set("ETag", "\"" + version + "\""));
    try (JsonWriter json = json(exchange)) {
      new CellJson(json).row(row, rows.columns());
    }
  }

  /** A file cell, always as an attachment. */
  public void file(Exchange exchange, String dataset, String id, String column) throws IOException {
    DatasetDoor.OpenFile file =
        door.file(exchange.caller(), dataset, id, column)
            .orElseThrow(() -> missing("rest.no-such-file", dataset, id, column));
    try (InputStream bytes = file.bytes()) {
      attachment(exchange, "application/octet-stream", file.cell().name());
      exchange.set("Content-Length", Long.toString(file.cell().size()));
      if (!exchange.method().equals("HEAD")) {
        bytes.transferTo(exchange.out());
      }
    }
  }

  private void table(Exchange exchange, Query query, Sheets.Format format) throws IOException {
    String extension = format.name().toLowerCase(Locale.ROOT);
    String type =
        switch (format) {
          case CSV -> "text/csv; charset=utf-8; header=present";
          case XLSX -> XLSX;
          case JSON -> "application/json";
        };
    Runnable begin = () -> attachment(exchange, type, query.dataset() + "." + extension);
    if (exchange.method().equals("HEAD")) {
      door.read(exchange.caller(), reader -> reader.read(query.page(0, 0)));
      begin.run();
      return;
    }
    try {
      aside.send(exchange, out -> export.write(exchange.caller(), query, format, out), begin);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Optional<Sheets.Format> format(Exchange exchange) {
    Optional<String> wanted = exchange.parameter("format");
    if (wanted.isPresent()) {
      return switch (wanted.get()) {
        case "csv" -> Optional.of(Sheets.Format.CSV);
        case "xlsx" -> Optional.of(Sheets.Format.XLSX);
        case "json" -> Optional.of(Sheets.Format.JSON);
        default -> throw Declined.at("format", 422, "rest.format", wanted.get());
      };
    }
    String accept = exchange.header("Accept").orElse("*/*");
    if (accept.contains("application/json")
        || accept.contains("application/*")
        || accept.contains("*/*")) {
      return Optional.empty();
    }
    if (accept.contains("text/csv")) {
      return Optional.of(Sheets.Format.CSV);
    }
    if (accept.contains(XLSX)) {
      return Optional.of(Sheets.Format.XLSX);
    }
    throw Declined.because(406, "rest.not-acceptable");
  }

  private static String next(Exchange exchange, String dataset, String cursor) {
    StringBuilder address =
        new StringBuilder("/api/v1/datasets/").append(dataset).append("?cursor=").append(cursor);
    exchange
        .parameters()
        .forEach(
            (name, values) ->
                values.stream()
                    .filter(v -> !name.equals("cursor"))
                    .forEach(
                        value ->
                            address
                                .append('&')
                                .append(name)
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return address.toString();
  }

  private static void attachment(Exchange exchange, String type, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    exchange.status(200);
    exchange.set("Content-Type", type);
    exchange.set("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  }

  private static JsonWriter json(Exchange exchange) throws IOException {
    exchange.status(200);
    exchange.set("Content-Type", "application/json");
    return Json.writer(exchange.out());
  }

  private static Refusal missing(String code, Object... arguments) {
    return Refusal.of(Declined.class, Refusal.Kind.NOT_FOUND, Problem.of(code, arguments));
  }
}
