package stapel.rest.openapi;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;

/** The address of one command and the shape of its request. */
final class CommandPaths {
  private static final String MOMENT =
      "RFC 3339 with an offset, for example 2026-03-31T18:00:00+03:00. Without one it is refused,"
          + " unless the same object names its zone in the member zone.";

  private final Labels labels;

  CommandPaths(Labels labels) {
    this.labels = labels;
  }

  void add(CommandInfo command, JsonObject paths) {
    String id = command.id();
    JsonObject schema = record(id, "", command.fields());
    boolean files = command.fields().stream().anyMatch(f -> f.type() == FieldType.FILE);
    boolean fileNeeded =
        command.fields().stream().anyMatch(f -> f.type() == FieldType.FILE && f.required());
    JsonObject content = new JsonObject();
    if (!fileNeeded) {
      content.add("application/json", Tree.of("schema", schema));
    }
    if (files) {
      content.add("multipart/form-data", Tree.of("schema", schema));
    }
    JsonObject done = Tree.of("application/json", Tree.of("schema", Tree.ref("schemas", "Result")));
    JsonObject operation =
        Tree.of(
            "operationId", "call:" + id,
            "tags", List.of(id.substring(0, Math.max(1, id.indexOf('.')))),
            "summary", labels.name(id),
            "parameters",
                Tree.array(
                    Tree.ref("parameters", "dryRun"),
                    Tree.ref("parameters", "key"),
                    Tree.ref("parameters", "ifMatch")),
            "requestBody", Tree.of("required", true, "content", content),
            "responses",
                Tree.of(
                    "200", Tree.of("description", "Done", "content", done),
                    "default", Tree.ref("responses", "Problem")));
    if (!labels.help(id).isEmpty()) {
      operation.addProperty("description", labels.help(id));
    }
    operation.addProperty("x-permission", command.permission());
    operation.addProperty("x-dataset", command.dataset());
    operation.addProperty("x-place", command.place());
    operation.addProperty("x-kind", command.kind());
    paths.add("/commands/" + id, Tree.of("post", operation));
  }

  /** The shape of a record; unknown members are refused, and the schema says so. */
  private JsonObject record(String id, String path, List<FieldInfo> fields) {
    JsonObject properties = new JsonObject();
    for (FieldInfo field : fields) {
      properties.add(field.name(), field(id, path + field.name(), field));
    }
    JsonObject schema =
        Tree.of("type", "object", "additionalProperties", false, "properties", properties);
    List<String> required =
        fields.stream().filter(FieldInfo::required).map(FieldInfo::name).toList();
    return required.isEmpty() ? schema : Tree.put(schema, "required", required);
  }

  private JsonObject field(String id, String path, FieldInfo field) {
    JsonObject one = one(id, path, field);
    JsonObject schema =
        field.many() ? Tree.of("type", "array", "items", one, "maxItems", field.max()) : one;
    Tree.put(schema, "title", labels.field(id, path));
    Tree.put(schema, "x-type", field.type().name());
    if (field.subject()) {
      Tree.put(schema, "x-subject", true);
    }
    return field.dataset().isEmpty() ? schema : Tree.put(schema, "x-dataset", field.dataset());
  }

  private JsonObject one(String id, String path, FieldInfo field) {
    return switch (field.type()) {
      case TEXT -> text(field);
      case INTEGER -> range(Tree.of("type", "integer", "format", "int64"), field);
      case DECIMAL -> Tree.of("type", List.of("string", "number"), "format", "decimal");
      case BOOLEAN -> Tree.of("type", "boolean");
      case INSTANT -> Tree.of("type", "string", "format", "date-time", "description", MOMENT);
      case DATE -> Tree.of("type", "string", "format", "date");
      case ZONE ->
          Tree.of("type", "string", "description", "Id of a time zone, for example Europe/Moscow.");
      case WORDS -> Tree.ref("schemas", "Words");
      case REF -> Tree.ref("schemas", "Ref");
      case CHOICE -> Tree.of("type", "string", "enum", field.choices());
      case FILE, OUTPUT -> Tree.of("type", "string", "format", "binary");
      case RECORD -> record(id, path + ".", field.fields());
      case MAP -> Tree.of("type", "object", "additionalProperties", Tree.of("type", "string"));
    };
  }

  private static JsonObject text(FieldInfo field) {
    JsonObject schema = Tree.of("type", "string");
    if (!field.many()) {
      Tree.put(schema, "maxLength", field.max());
    }
    if (field.secret()) {
      Tree.put(schema, "writeOnly", true);
    }
    return field.choices().isEmpty() ? schema : Tree.put(schema, "enum", field.choices());
  }

  private static JsonObject range(JsonObject schema, FieldInfo field) {
    if (!field.from().isEmpty()) {
      Tree.put(schema, "minimum", new BigDecimal(field.from()));
    }
    return field.to().isEmpty() ? schema : Tree.put(schema, "maximum", new BigDecimal(field.to()));
  }
}
