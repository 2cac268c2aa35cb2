package stapel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.platform.api.Caller;
import stapel.testkit.Testkit;

class CommandsTest {
  private static final long LIMIT = 1 << 20;

  @TempDir Path folder;
  private Testkit kit;
  private Routes routes;
  private Caller operator;

  @BeforeEach
  void start() {
    kit = Sample.start();
    routes = Asking.routes(kit, folder, LIMIT);
    operator = kit.as("operator", "platform").caller();
  }

  @AfterEach
  void close() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count(), "uploads are deleted");
    }
    kit.close();
  }

  private Asking post(String address, String json) throws IOException {
    return new Asking(operator, "POST", address).json(json).go(routes);
  }

  @Test
  void commandIsCalledAndWorded() throws IOException {
    Asking answer = post("/commands/sample.add", "{\"title\": \"Сосна\", \"size\": 7}");
    JsonObject result = answer.tree().getAsJsonObject();
    String id = result.getAsJsonArray("refs").get(0).getAsJsonObject().get("id").getAsString();
    assertEquals("{\"added\":1}", result.get("counts").toString());
    assertEquals("[\"things added: 1\"]", result.get("messages").toString());
    assertEquals("/api/v1/datasets/sample.things/" + id, answer.told.get("Location"));
    Asking row = new Asking(operator, "GET", "/datasets/sample.things/" + id).go(routes);
    assertEquals(
        "\"Сосна\"", row.tree().getAsJsonObject().getAsJsonObject("cells").get("title").toString());
  }

  @Test
  void stepsStandBeforeTheAnswerForWhoWantsThem() throws IOException {
    Asking answer = steps("{\"title\": \"Сосна\"}");
    List<String> lines = answer.text().lines().toList();
    assertEquals(200, answer.status);
    assertEquals("application/x-ndjson", answer.told.get("Content-Type"));
    assertEquals(
        List.of("Putting it into the list", "Looking whether it is there"),
        lines.subList(0, 2).stream().map(line -> object(line).get("words").getAsString()).toList());
    JsonObject last = object(lines.get(2));
    assertEquals(200, last.get("status").getAsInt());
    assertEquals("{\"added\":1}", last.getAsJsonObject("answer").get("counts").toString());
    assertEquals(3, lines.size());
  }

  @Test
  void workWithoutNamedStepsTellsEachHundredthOnce() throws IOException {
    Asking asked =
        new Asking(operator, "POST", "/commands/sample.add").with("Accept", "application/x-ndjson");
    Exchange steps = StepsExchange.wanted(asked);
    for (long done : List.of(0L, 1L, 3L, 4L, 4L, 250L, 251L, 400L)) {
      steps.step(done, 400, "");
    }
    steps.step(3, 0, "");
    assertEquals(
        List.of("4 of 400", "250 of 400", "400 of 400"),
        asked
            .text()
            .lines()
            .map(line -> object(line).get("step") + " of " + object(line).get("of"))
            .toList());
  }

  @Test
  void aRefusalIsTheLastLineOfTheSteps() throws IOException {
    List<String> lines = steps("{\"colour\": 1}").text().lines().toList();
    assertEquals(1, lines.size());
    assertEquals(422, object(lines.get(0)).get("status").getAsInt());
    assertEquals(
        2, object(lines.get(0)).getAsJsonObject("answer").getAsJsonArray("problems").size());
  }

  private Asking steps(String json) throws IOException {
    return new Asking(operator, "POST", "/commands/sample.add")
        .with("Accept", "application/x-ndjson")
        .json(json)
        .go(routes);
  }

  private static JsonObject object(String line) {
    return JsonParser.parseString(line).getAsJsonObject();
  }

  @Test
  void dryRunChangesNothing() throws IOException {
    Asking answer = post("/commands/sample.add?dryRun=true", "{\"title\": \"Сосна\"}");
    assertEquals("true", answer.tree().getAsJsonObject().get("dryRun").toString());
    assertEquals(
        "4",
        new Asking(operator, "GET", "/datasets/sample.things")
            .go(routes)
            .tree()
            .getAsJsonObject()
            .get("count")
            .toString());
    assertEquals("422 rest.flag dryRun", post("/commands/sample.add?dryRun=yes", "{}").problem());
  }

  @Test
  void everyWrongFieldIsNamed() throws IOException {
    Asking answer = post("/commands/sample.add", "{\"size\": \"many\", \"colour\": 1}");
    assertEquals(
        "422 field.unknown colour field.required title field.wrong size",
        answer.problem().replaceAll("field\\.[a-z]+ size", "field.wrong size"));
    JsonObject problem = answer.tree().getAsJsonObject();
    assertEquals("urn:stapel:problem:field.unknown", problem.get("type").getAsString());
    assertEquals("The request is wrong", problem.get("title").getAsString());
    assertTrue(problem.get("problems").toString().contains("“Title”"), problem.toString());
  }

  @Test
  void sameKeyAnswersTheSameOnce() throws IOException {
    String first = keyed("k1", "{\"title\": \"Сосна\"}").text();
    assertEquals(first, keyed("k1", "{\"title\": \"Сосна\"}").text());
    assertEquals(422, keyed("k1", "{\"title\": \"Другая\"}").status);
    assertEquals("400 rest.idempotency-key", keyed("with space", "{}").problem());
    assertEquals(
        "5",
        new Asking(operator, "GET", "/datasets/sample.things")
            .go(routes)
            .tree()
            .getAsJsonObject()
            .get("count")
            .toString());
  }

  private Asking keyed(String key, String json) throws IOException {
    return new Asking(operator, "POST", "/commands/sample.add")
        .with("Idempotency-Key", key)
        .json(json)
        .go(routes);
  }

  @Test
  void ifMatchIsTheSubjectsVersion() throws IOException {
    assertEquals(409, match("\"7\"", "{\"thing\": \"a\", \"title\": \"x\"}").status);
    assertEquals(200, match("\"1\"", "{\"thing\": \"a\", \"title\": \"x\"}").status);
    assertEquals(200, match("2", "{\"thing\": {\"id\": \"a\"}, \"title\": \"y\"}").status);
    assertEquals(
        "400 rest.two-versions thing",
        match("\"3\"", "{\"thing\": \"a@2\", \"title\": \"x\"}").problem());
    assertEquals("400 rest.if-match", match("*", "{\"thing\": \"a\", \"title\": \"x\"}").problem());
    assertEquals(
        422, post("/commands/sample.rename", "{\"thing\": \"a\", \"title\": \"x\"}").status);
  }

  private Asking match(String version, String json) throws IOException {
    return new Asking(operator, "POST", "/commands/sample.rename")
        .with("If-Match", version)
        .json(json)
        .go(routes);
  }

  @Test
  void fileComesInAsAPartAndGoesOutAsAnAttachment() throws IOException {
    String form =
        part("title", "", "Сосна")
            + part("size", "\r\nContent-Type: application/json", "12")
            + part(
                "paper\"; filename=\"C:\\docs\\..\\Заявка №1.pdf",
                "\r\nContent-Type: text/html",
                "<b>bytes</b>")
            + "--B--\r\n";
    Asking answer = multipart(form);
    assertEquals(200, answer.status, answer.text());
    String location = answer.told.get("Location").substring("/api/v1".length());
    JsonObject cells =
        new Asking(operator, "GET", location)
            .go(routes)
            .tree()
            .getAsJsonObject()
            .getAsJsonObject("cells");
    JsonObject paper = cells.getAsJsonObject("paper");
    assertEquals("\"Заявка №1.pdf\"", paper.get("name").toString());
    assertEquals("12", cells.get("size").toString());
    Asking file =
        new Asking(operator, "GET", paper.get("href").getAsString().substring("/api/v1".length()))
            .go(routes);
    assertEquals("<b>bytes</b>", file.text());
    assertEquals("application/octet-stream", file.told.get("Content-Type"));
    assertEquals(
        "attachment; filename*=UTF-8''%D0%97%D0%B0%D1%8F%D0%B2%D0%BA%D0%B0%20%E2%84%961.pdf",
        file.told.get("Content-Disposition"));
    Caller observer = kit.as("observer", "c1").caller();
    assertEquals(
        "404 rest.no-such-file",
        new Asking(observer, "GET", location + "/files/paper").go(routes).problem());
  }

  private static String part(String name, String more, String text) {
    return "--B\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + more
        + "\r\n\r\n"
        + text
        + "\r\n";
  }

  private Asking multipart(String form) throws IOException {
    return new Asking(operator, "POST", "/commands/sample.add")
        .body("multipart/form-data; boundary=B", form.getBytes(StandardCharsets.UTF_8))
        .go(routes);
  }

  @Test
  void largeUploadIsRefusedBeforeItIsRead() throws IOException {
    InputStream untouched =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("the body was read");
          }
        };
    Asking said =
        new Asking(operator, "POST", "/commands/sample.add")
            .body("multipart/form-data; boundary=B", untouched, 200L << 20)
            .go(routes);
    assertEquals("413 rest.too-large", said.problem());
    assertEquals("close", said.told.get("Connection"));
  }

  @Test
  void endlessUploadIsCutAtTheLimit() throws IOException {
    byte[] head = part("paper\"; filename=\"a.bin", "", "").getBytes(StandardCharsets.UTF_8);
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return 'x';
          }
        };
    Asking chunked =
        new Asking(operator, "POST", "/commands/sample.add")
            .body(
                "multipart/form-data; boundary=B",
                new SequenceInputStream(
                    new java.io.ByteArrayInputStream(head, 0, head.length - 2), endless),
                -1)
            .go(routes);
    assertEquals("413 rest.too-large", chunked.problem());
    assertTrue(read[0] < LIMIT + 100_000, "read " + read[0]);
  }

  @Test
  void malformedBodiesAreRefused() throws IOException {
    assertEquals("400 rest.broken-json", post("/commands/sample.add", "{\"title\": ").problem());
    assertEquals("400 rest.not-an-object", post("/commands/sample.add", "[1]").problem());
    assertEquals(
        "400 rest.member-twice title",
        post("/commands/sample.add", "{\"title\":\"a\",\"title\":\"b\"}").problem());
    assertEquals(
        "400 rest.long-number size",
        post("/commands/sample.add", "{\"size\": 1e999999999}").problem());
    assertEquals(
        "400 rest.broken-json",
        post("/commands/sample.add", "{\"title\":" + "[".repeat(100) + "]".repeat(100) + "}")
            .problem());
    assertEquals(
        "413 rest.too-large",
        post("/commands/sample.add", "{\"title\": \"" + "x".repeat(5 << 20) + "\"}").problem());
    byte[] latin = "{\"title\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "400 rest.broken-json",
        new Asking(operator, "POST", "/commands/sample.add")
            .body("application/json", latin)
            .go(routes)
            .problem());
    assertEquals(
        "415 rest.media-type",
        new Asking(operator, "POST", "/commands/sample.add")
            .body("text/xml", latin)
            .go(routes)
            .problem());
    assertEquals(
        "400 rest.broken-multipart",
        new Asking(operator, "POST", "/commands/sample.add")
            .body("multipart/form-data", latin)
            .go(routes)
            .problem());
    assertEquals(
        "400 rest.broken-multipart",
        multipart("--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--").problem());
    String longest = "paper\"; filename=\"" + "Я".repeat(255);
    Asking read = multipart(part("title", "", "x") + part(longest, "", "y") + "--B--\r\n");
    assertEquals(200, read.status, read.text());
    String endless = "paper\"; filename=\"" + "x".repeat(5_000);
    assertEquals(
        "400 rest.broken-multipart", multipart(part(endless, "", "y") + "--B--\r\n").problem());
    assertEquals(
        "400 rest.broken-multipart",
        multipart(part("title", "", "cut").substring(0, 50)).problem());
  }

  @Test
  void unknownCommandsAndFaultsOfOursAreNamed() throws IOException {
    assertEquals("404 rest.no-such-command", post("/commands/sample.remove", "{}").problem());
    Caller observer = kit.as("observer", "c1").caller();
    assertEquals(
        "404 rest.no-such-command",
        new Asking(observer, "POST", "/commands/sample.add").json("{}").go(routes).problem());
    Asking broken = post("/commands/sample.rename", "{\"thing\": \"a@1\", \"title\": \"broken\"}");
    assertEquals(500, broken.status);
    JsonObject problem = broken.tree().getAsJsonObject();
    assertTrue(problem.get("reference").getAsString().length() > 5, problem.toString());
    assertEquals("urn:stapel:problem:failure", problem.get("type").getAsString());
  }

  @Test
  void answersAreInTheLanguageAskedFor() {
    Caller english =
        ServletExchange.speaking(operator, java.util.Optional.of("de, en-GB;q=0.8, ru;q=0.5"));
    assertEquals("en", english.language().getLanguage());
    assertEquals(
        "ru",
        ServletExchange.speaking(operator, java.util.Optional.of("de")).language().getLanguage());
    assertEquals(
        "ru",
        ServletExchange.speaking(operator, java.util.Optional.of(";;")).language().getLanguage());
  }
}
