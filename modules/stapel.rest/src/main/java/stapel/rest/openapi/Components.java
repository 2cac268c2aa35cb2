package stapel.rest.openapi;

import com.google.gson.JsonObject;
import java.util.List;

/** What all operations share. */
final class Components {

  private static final String FIELD =
      "Where it is: names of members with points, places of a list in brackets and counted from 0:"
          + " closes, criteria[0].weight, answers.budget, or the key of a column. Fields of a"
          + " multipart request are named the same way.";

  private Components() {}

  static JsonObject of() {
    JsonObject content =
        Tree.of("application/problem+json", Tree.of("schema", Tree.ref("schemas", "Problem")));
    JsonObject security =
        Tree.of(
            "token", Tree.of("type", "http", "scheme", "bearer"),
            "session", Tree.of("type", "apiKey", "in", "cookie", "name", "__Host-stapel"));
    return Tree.of(
        "schemas", schemas(),
        "parameters", parameters(),
        "responses",
            Tree.of(
                "Problem",
                Tree.of("description", "Refused or failed (RFC 9457)", "content", content)),
        "securitySchemes", security);
  }

  private static JsonObject schemas() {
    JsonObject text = Tree.of("type", "string");
    JsonObject whole = Tree.of("type", "integer", "format", "int64");
    JsonObject found =
        object(
            Tree.of(
                "code",
                text,
                "field",
                Tree.of("type", "string", "description", FIELD),
                "row",
                whole,
                "message",
                text),
            "code",
            "message");
    JsonObject version = Tree.of("type", List.of("integer", "string"));
    JsonObject ref = object(Tree.of("id", text, "version", version), "id");
    return Tree.of(
        "Problem",
            object(
                Tree.of(
                    "type",
                    text,
                    "title",
                    text,
                    "status",
                    whole,
                    "code",
                    text,
                    "detail",
                    text,
                    "reference",
                    text,
                    "problems",
                    many(found)),
                "type",
                "title",
                "status",
                "code",
                "detail"),
        "Result",
            object(
                Tree.of(
                    "dryRun", Tree.of("type", "boolean"),
                    "refs",
                        many(
                            object(
                                Tree.of("dataset", text, "id", text, "version", whole),
                                "dataset",
                                "id")),
                    "counts", Tree.of("type", "object", "additionalProperties", whole),
                    "messages", many(text),
                    "problems", many(found)),
                "dryRun",
                "refs",
                "counts",
                "messages",
                "problems"),
        "Ref",
            Tree.of("oneOf", Tree.array(text, ref), "description", "id, id@version or an object"),
        "Titled", object(Tree.of("dataset", text, "id", text, "title", text), "dataset", "id"),
        "Words", object(Tree.of("ru", text, "en", text)),
        "Money", object(Tree.of("amount", text, "currency", text), "amount", "currency"),
        "File", object(Tree.of("name", text, "size", whole, "href", text), "name", "size", "href"));
  }

  private static JsonObject parameters() {
    JsonObject text = Tree.of("type", "string");
    JsonObject formats = Tree.of("type", "string", "enum", List.of("csv", "xlsx", "json"));
    JsonObject limit = Tree.of("type", "integer", "minimum", 1, "maximum", 1000, "default", 50);
    JsonObject filter =
        query(
            "filter",
            many(text),
            "column:operator:value; eq ne lt le gt ge contains in empty present");
    return Tree.of(
        "filter", Tree.put(filter, "explode", true),
        "search", query("search", text, "Words, each of which some searched column holds"),
        "sort", query("sort", text, "Columns with commas, highest first with a minus before"),
        "columns", query("columns", text, "Columns with commas"),
        "scope", query("scope", text, "Only rows in this scope or below it"),
        "limit", query("limit", limit, "Rows of a page"),
        "cursor",
            query("cursor", text, "From next of the page before, with the same other parameters"),
        "format", query("format", formats, "All rows as one table"),
        "row", Tree.put(parameter("row", "path", text, "Id of the row"), "required", true),
        "dryRun",
            query(
                "dryRun",
                Tree.of("type", "boolean", "default", false),
                "Tell what would happen, change nothing"),
        "key",
            parameter(
                "Idempotency-Key",
                "header",
                text,
                "The same key with the same body answers the same for 24 h"),
        "ifMatch", parameter("If-Match", "header", text, "Version of the command's subject"));
  }

  private static JsonObject query(String name, JsonObject schema, String description) {
    return parameter(name, "query", schema, description);
  }

  private static JsonObject parameter(
      String name, String in, JsonObject schema, String description) {
    return Tree.of("name", name, "in", in, "schema", schema, "description", description);
  }

  private static JsonObject object(JsonObject properties, String... required) {
    JsonObject schema = Tree.of("type", "object", "properties", properties);
    return required.length == 0 ? schema : Tree.put(schema, "required", List.of(required));
  }

  private static JsonObject many(JsonObject items) {
    return Tree.of("type", "array", "items", items);
  }
}
