package stapel.doors.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.command.Result;
import stapel.doors.codec.Json;

/** Results as JSON, so that a repeated call gets the same answer. */
final class Results {

  private Results() {}

  static String write(Result result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("refs", result.refs().stream().map(Ref::toString).toList());
    map.put("counts", result.counts());
    map.put("messages", kept(result).stream().map(m -> said(m.key(), m.arguments())).toList());
    map.put("problems", result.problems().stream().map(Results::problem).toList());
    return Json.write(map);
  }

  /** Sentences that hold a secret are told once and never stored. */
  private static List<Result.Message> kept(Result result) {
    return result.toldOnce() ? List.of() : result.messages();
  }

  static Result read(String text) {
    Map<String, Object> map = Json.object(text);
    Result result = Result.done();
    for (Object ref : list(map, "refs")) {
      result = result.ref(Ref.parse((String) ref));
    }
    for (Map.Entry<?, ?> count : ((Map<?, ?>) map.get("counts")).entrySet()) {
      result = result.count((String) count.getKey(), ((Number) count.getValue()).longValue());
    }
    for (Object message : list(map, "messages")) {
      Map<?, ?> one = (Map<?, ?>) message;
      result = result.message((String) one.get("key"), ((List<?>) one.get("arguments")).toArray());
    }
    return result.problems(
        list(map, "problems").stream().map(p -> problem((Map<?, ?>) p)).toList());
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> map = said(problem.code(), problem.arguments());
    map.put("field", problem.field());
    problem.row().ifPresent(row -> map.put("row", row));
    return map;
  }

  private static Problem problem(Map<?, ?> map) {
    OptionalInt row =
        map.get("row") instanceof Number n ? OptionalInt.of(n.intValue()) : OptionalInt.empty();
    List<Object> arguments = new ArrayList<>((List<?>) map.get("arguments"));
    return new Problem((String) map.get("key"), (String) map.get("field"), row, arguments);
  }

  private static Map<String, Object> said(String key, List<Object> arguments) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", key);
    map.put("arguments", arguments);
    return map;
  }

  private static List<?> list(Map<String, Object> map, String name) {
    return (List<?>) map.get(name);
  }
}
