package stapel.intake.api.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import stapel.api.Problem;
import stapel.api.Refusal;

/**
 * A row of a file that was set aside to be corrected.
 *
 * @param cells by the file's headers, in their order
 */
public record KeptRow(Map<String, String> cells) {

  /** Copies the cells in their order. */
  public KeptRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** As {@link #json(List, List)} stored it; no cells for an empty text. */
  public static KeptRow of(String json) {
    Map<String, String> cells = new LinkedHashMap<>();
    if (!json.isEmpty()) {
      JsonParser.parseString(json)
          .getAsJsonObject()
          .asMap()
          .forEach((header, cell) -> cells.put(header, cell.getAsString()));
    }
    return new KeptRow(cells);
  }

  /** A row as it is stored, an object by header. */
  public static String json(List<String> headers, List<String> cells) {
    JsonObject content = new JsonObject();
    for (int i = 0; i < headers.size(); i++) {
      content.addProperty(headers.get(i), cells.get(i));
    }
    return content.toString();
  }

  /** The cells of a preview as they are stored, an array. */
  public static String json(List<String> cells) {
    JsonArray array = new JsonArray();
    cells.forEach(array::add);
    return array.toString();
  }

  /** The cells of a preview as they were stored. */
  public static List<String> cells(String json) {
    return JsonParser.parseString(json).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  /**
   * The row with corrected cells, in the order of the file's columns.
   *
   * @param corrected cells by header; those not given stay
   * @param origin a class of the refusing module
   * @param code worded by its messages from the header that is not there
   * @throws Refusal INVALID when the file has no such header
   */
  public List<String> corrected(
      Map<String, String> corrected, FileColumns columns, Class<?> origin, String code) {
    Map<String, String> mended = new LinkedHashMap<>(cells);
    List<Problem> unknown = new ArrayList<>();
    corrected.forEach(
        (header, cell) -> {
          if (mended.replace(header, cell) == null) {
            unknown.add(Problem.at("cells", code, header));
          }
        });
    if (!unknown.isEmpty()) {
      throw Refusal.of(origin, Refusal.Kind.INVALID, unknown);
    }
    return columns.headers().stream().map(header -> mended.getOrDefault(header, "")).toList();
  }

  /** The same problem at the cell that is to be corrected, where the row has it. */
  public Problem at(Problem problem) {
    return cells.containsKey(problem.field())
        ? new Problem(
            problem.code(), "cells." + problem.field(), OptionalInt.empty(), problem.arguments())
        : problem;
  }
}
