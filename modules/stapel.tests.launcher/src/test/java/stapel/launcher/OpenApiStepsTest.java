package stapel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiStepsTest {

  private static final String END =
      ": programs rely on it; put it back, or raise info.version above 1";

  private static final String DOCUMENT =
      """
      {"info": {"version": "1"}, "paths": {"/commands/a.b": {"post": {"summary": "Words",
        "parameters": [{"name": "dryRun", "schema": {"type": "boolean"}}],
        "requestBody": {"schema": {"type": "object", "required": ["x"], "properties":
          {"x": {"type": "string", "enum": ["one", "two"]}, "y": {"type": "integer"}}}}}}}}
      """;

  @Test
  void whatIsAddedAndOtherWordsAreFree() {
    assertEquals(List.of(), against(DOCUMENT.replace("Words", "Better words")));
    assertEquals(List.of(), against(DOCUMENT.replace("\"two\"", "\"two\", \"three\"")));
    assertEquals(
        List.of(),
        against(DOCUMENT.replace("\"paths\": {", "\"paths\": {\"/commands/new.one\": {},")));
  }

  @Test
  void whatIsMissedIsNamed() {
    String body = "/paths//commands/a.b/post/requestBody/schema/properties/";
    assertEquals(
        List.of("/paths//commands/a.b is gone" + END),
        against(DOCUMENT.replace("/commands/a.b", "/commands/a.c")));
    assertEquals(
        List.of(body + "x/enum/two is gone" + END), against(DOCUMENT.replace(", \"two\"", "")));
    assertEquals(
        List.of(body + "y/type was \"integer\" and is \"string\"" + END),
        against(DOCUMENT.replace("integer", "string")));
    assertEquals(
        List.of(body + "y is required now" + END),
        against(DOCUMENT.replace("[\"x\"]", "[\"x\", \"y\"]")));
    assertEquals(
        List.of("/paths//commands/a.b/post/parameters/dryRun is gone" + END),
        against(DOCUMENT.replace("dryRun", "dry")));
  }

  @Test
  void aStepOfTheVersionAllowsIt() {
    assertEquals(
        List.of(), against(DOCUMENT.replace("/commands/a.b", "/c").replace("\"1\"", "\"2\"")));
  }

  private static List<String> against(String now) {
    return OpenApiSteps.broken(read(DOCUMENT), read(now));
  }

  private static JsonObject read(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
