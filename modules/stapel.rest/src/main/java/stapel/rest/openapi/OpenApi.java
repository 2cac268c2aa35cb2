package stapel.rest.openapi;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import stapel.api.Registries;
import stapel.platform.api.Caller;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.DatasetDoor;
import stapel.rest.Exchange;
import stapel.rest.Json;

/** The OpenAPI 3.1 document of what is registered at this moment and exists for this caller. */
public final class OpenApi {
  private static final Gson PLAIN = new GsonBuilder().disableHtmlEscaping().create();

  private final DatasetDoor datasets;
  private final CommandDoor commands;
  private final Registries registries;

  /** Describes what stands behind these. */
  public OpenApi(DatasetDoor datasets, CommandDoor commands, Registries registries) {
    this.datasets = datasets;
    this.commands = commands;
    this.registries = registries;
  }

  /** Answers with the document. */
  public void write(Exchange exchange) throws IOException {
    JsonObject document = document(exchange.caller());
    exchange.status(200);
    exchange.set("Content-Type", "application/json");
    try (JsonWriter json = Json.writer(exchange.out())) {
      PLAIN.toJson(document, json);
    }
  }

  /** The document for this caller, in the caller's language. */
  public JsonObject document(Caller caller) {
    Locale language = caller.language();
    Labels labels = new Labels(registries, language);
    JsonObject components = Components.of();
    JsonObject paths = new JsonObject();
    TreeSet<String> modules = new TreeSet<>();
    DatasetPaths datasetPaths = new DatasetPaths(labels);
    for (DatasetDoor.DatasetInfo dataset : datasets.datasets(caller)) {
      datasetPaths.add(dataset, paths, components.getAsJsonObject("schemas"));
      modules.add(module(dataset.id()));
    }
    CommandPaths commandPaths = new CommandPaths(labels);
    for (CommandDoor.CommandInfo command : commands.commands(caller)) {
      commandPaths.add(command, paths);
      modules.add(module(command.id()));
    }
    JsonArray tags = new JsonArray();
    modules.forEach(name -> tags.add(Tree.of("name", name)));
    JsonObject answer =
        Tree.of(
            "description",
            "This document",
            "content",
            Tree.of("application/json", Tree.of("schema", Tree.of("type", "object"))));
    paths.add(
        "/openapi.json",
        Tree.of(
            "get",
            Tree.of(
                "operationId",
                "openapi",
                "summary",
                "This document",
                "responses",
                Tree.of("200", answer, "default", Tree.ref("responses", "Problem")))));
    String about = registries.messages(OpenApi.class).text(language, "rest.about");
    return Tree.of(
        "openapi",
        "3.1.0",
        "info",
        Tree.of("title", "Stapel", "version", "1", "description", about),
        "servers",
        Tree.array(Tree.of("url", "/api/v1")),
        "security",
        Tree.array(Tree.of("token", new JsonArray()), Tree.of("session", new JsonArray())),
        "tags",
        tags,
        "paths",
        paths,
        "components",
        components);
  }

  private static String module(String id) {
    return id.substring(0, Math.max(1, id.indexOf('.')));
  }
}
