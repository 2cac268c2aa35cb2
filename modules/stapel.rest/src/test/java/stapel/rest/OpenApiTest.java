package stapel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.platform.api.Caller;
import stapel.testkit.Testkit;

class OpenApiTest {
  @TempDir Path folder;
  private Testkit kit;

  @BeforeEach
  void start() {
    kit = Sample.start();
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private String document(Caller caller) throws IOException {
    return new Asking(caller, "GET", "/openapi.json").go(Asking.routes(kit, folder, 1)).text();
  }

  @Test
  void publishedParserAcceptsTheDocument() throws IOException {
    String document = document(kit.as("operator", "c1").caller());
    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document);
    assertEquals(List.of(), parsed.getMessages());
    assertEquals("3.1.0", parsed.getOpenAPI().getOpenapi());
    assertEquals(
        Set.of(
            "/datasets/sample.things",
            "/datasets/sample.things/{row}",
            "/datasets/sample.things/{row}/files/{column}",
            "/commands/sample.add",
            "/commands/sample.rename",
            "/openapi.json"),
        parsed.getOpenAPI().getPaths().keySet());
    assertEquals(
        "Adds one thing.",
        parsed.getOpenAPI().getPaths().get("/commands/sample.add").getPost().getDescription());
  }

  @Test
  void sameParserRefusesABrokenOne() throws IOException {
    String document = document(kit.as("operator", "c1").caller());
    String broken = document.replace("\"responses\":{\"200\"", "\"response\":{\"200\"");
    assertFalse(new OpenAPIV3Parser().readContents(broken).getMessages().isEmpty());
  }

  @Test
  void documentHoldsOnlyWhatExistsForTheCaller() throws IOException {
    String observer = document(kit.as("observer", "c1").caller());
    assertFalse(observer.contains("secret"));
    assertFalse(observer.contains("sample.add"));
    assertTrue(observer.contains("/datasets/sample.things"));
    String stranger = document(kit.person("stranger").caller());
    assertFalse(stranger.contains("sample"));
  }

  @Test
  void whatIsTakenOutIsGoneAtOnce() throws IOException {
    Caller operator = kit.as("operator", "c1").caller();
    Object more = new Sample.Rename(kit.tables("stapel.sample", Sample.class));
    java.util.Map<String, String> as =
        java.util.Map.of("id", "sample.later", "permission", "sample.write", "order", "1");
    kit.add(more, as);
    assertTrue(document(operator).contains("/commands/sample.later"));
    kit.remove(more);
    assertFalse(document(operator).contains("/commands/sample.later"));
  }

  @Test
  void requestsAreDescribedForEyesAndPrograms() throws IOException {
    JsonObject document =
        com.google.gson.JsonParser.parseString(document(kit.console().caller())).getAsJsonObject();
    JsonObject content =
        document
            .getAsJsonObject("paths")
            .getAsJsonObject("/commands/sample.rename")
            .getAsJsonObject("post")
            .getAsJsonObject("requestBody")
            .getAsJsonObject("content");
    assertEquals(Set.of("application/json"), content.keySet());
    assertEquals(
        "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{\"thing\":{\"$ref\":"
            + "\"#/components/schemas/Ref\",\"title\":\"thing\",\"x-type\":\"REF\",\"x-subject\":true,"
            + "\"x-dataset\":\"sample.things\"},\"title\":{\"type\":\"string\",\"maxLength\":50,\"title\":\"title\","
            + "\"x-type\":\"TEXT\"}},\"required\":[\"thing\",\"title\"]}",
        content.getAsJsonObject("application/json").get("schema").toString());
  }
}
