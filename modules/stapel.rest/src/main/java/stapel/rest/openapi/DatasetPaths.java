package stapel.rest.openapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.platform.api.DatasetDoor.DatasetInfo;

/** The addresses of one dataset and the shape of its rows. */
final class DatasetPaths {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Labels labels;

  DatasetPaths(Labels labels) {
    this.labels = labels;
  }

  void add(DatasetInfo dataset, JsonObject paths, JsonObject schemas) {
    String id = dataset.id();
    String row = id + ".row";
    String base = "/datasets/" + id;
    schemas.add(row, row(dataset));
    schemas.add(id + ".page", page(row));
    JsonObject page = answer(Tree.of("application/json", content(id + ".page")), "Rows");
    page.getAsJsonObject("content").add("text/csv", Tree.of("schema", Tree.of("type", "string")));
    page.getAsJsonObject("content")
        .add(XLSX, Tree.of("schema", Tree.of("type", "string", "format", "binary")));
    JsonArray parameters = new JsonArray();
    List.of("filter", "search", "sort", "columns", "scope", "limit", "cursor", "format")
        .forEach(name -> parameters.add(Tree.ref("parameters", name)));
    JsonObject list = operation(id, "list", labels.name(id), page);
    list.add("parameters", parameters);
    String help = labels.help(id);
    if (!help.isEmpty()) {
      list.addProperty("description", help);
    }
    paths.add(base, Tree.of("get", list));
    JsonObject one =
        operation(
            id, "row", labels.name(id), answer(Tree.of("application/json", content(row)), "Row"));
    one.add("parameters", Tree.array(Tree.ref("parameters", "row")));
    paths.add(base + "/{row}", Tree.of("get", one));
    List<String> files =
        dataset.columns().stream()
            .map(ColumnInfo::column)
            .filter(column -> column.type() == ColumnType.FILE)
            .map(Column::key)
            .toList();
    if (!files.isEmpty()) {
      paths.add(base + "/{row}/files/{column}", Tree.of("get", file(id, files)));
    }
  }

  private JsonObject file(String id, List<String> columns) {
    JsonObject binary = Tree.of("schema", Tree.of("type", "string", "format", "binary"));
    JsonObject file =
        operation(
            id,
            "file",
            labels.name(id),
            answer(Tree.of("application/octet-stream", binary), "File"));
    JsonObject column =
        Tree.of(
            "name",
            "column",
            "in",
            "path",
            "required",
            true,
            "schema",
            Tree.of("type", "string", "enum", columns));
    file.add("parameters", Tree.array(Tree.ref("parameters", "row"), column));
    return file;
  }

  private JsonObject row(DatasetInfo dataset) {
    JsonObject cells = new JsonObject();
    for (ColumnInfo info : dataset.columns()) {
      if (!info.column().key().contains(".")) {
        cells.add(info.column().key(), cell(info));
      }
    }
    JsonObject properties = Tree.of("id", Tree.of("type", "string"));
    if (dataset.versioned()) {
      properties.add("version", Tree.of("type", "integer", "minimum", 1));
    }
    properties.add("scope", Tree.of("type", "string"));
    properties.add("cells", Tree.of("type", "object", "properties", cells));
    properties.add(
        "fields",
        Tree.of(
            "type",
            "object",
            "description",
            "The fields an operator made, by <call>.<key>.",
            "additionalProperties",
            true));
    return Tree.of(
        "type", "object", "required", List.of("id", "cells", "fields"), "properties", properties);
  }

  private JsonObject cell(ColumnInfo info) {
    Column column = info.column();
    JsonObject schema =
        switch (column.type()) {
          case TEXT, LONG_TEXT -> Tree.of("type", "string");
          case INTEGER -> Tree.of("type", "integer", "format", "int64");
          case DECIMAL -> Tree.of("type", "string", "format", "decimal");
          case MONEY -> Tree.ref("schemas", "Money");
          case BOOLEAN -> Tree.of("type", "boolean");
          case DATE -> Tree.of("type", "string", "format", "date");
          case INSTANT -> Tree.of("type", "string", "format", "date-time");
          case CHOICE ->
              column.choices().isEmpty()
                  ? Tree.of("type", "string")
                  : Tree.of("type", "string", "enum", column.choices());
          case WORDS -> Tree.ref("schemas", "Words");
          case REF -> Tree.ref("schemas", "Titled");
          case FILE -> Tree.ref("schemas", "File");
        };
    return Tree.put(schema, "title", labels.column(info));
  }

  private static JsonObject page(String row) {
    JsonObject properties =
        Tree.of(
            "rows", Tree.of("type", "array", "items", Tree.ref("schemas", row)),
            "count", Tree.of("type", "integer"),
            "counted",
                Tree.of(
                    "type",
                    "boolean",
                    "description",
                    "False when there are more rows than count says."),
            "next",
                Tree.of(
                    "type",
                    "string",
                    "description",
                    "Cursor of the next page; absent on the last one."));
    return Tree.of(
        "type",
        "object",
        "required",
        List.of("rows", "count", "counted"),
        "properties",
        properties);
  }

  private static JsonObject content(String schema) {
    return Tree.of("schema", Tree.ref("schemas", schema));
  }

  private static JsonObject operation(String id, String kind, String summary, JsonObject answer) {
    return Tree.of(
        "operationId",
        kind + ":" + id,
        "tags",
        List.of(id.substring(0, Math.max(1, id.indexOf('.')))),
        "summary",
        summary,
        "responses",
        Tree.of("200", answer, "default", Tree.ref("responses", "Problem")));
  }

  private static JsonObject answer(JsonObject content, String description) {
    return Tree.of("description", description, "content", content);
  }
}
