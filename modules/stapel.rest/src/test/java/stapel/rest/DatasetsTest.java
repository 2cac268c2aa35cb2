package stapel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.store.Sheets.TableReader;
import stapel.documents.SheetFiles;
import stapel.platform.api.Caller;
import stapel.testkit.Testkit;

class DatasetsTest {
  @TempDir Path folder;
  private Testkit kit;
  private Routes routes;
  private Caller operator;
  private Caller observer;

  @BeforeEach
  void start() {
    kit = Sample.start();
    routes = Asking.routes(kit, folder, 1 << 20);
    operator = kit.as("operator", "c1").caller();
    observer = kit.as("observer", "c1").caller();
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private Asking get(Caller caller, String address) throws IOException {
    return new Asking(caller, "GET", address).go(routes);
  }

  private static List<String> ids(Asking page) {
    List<String> ids = new ArrayList<>();
    page.tree()
        .getAsJsonObject()
        .getAsJsonArray("rows")
        .forEach(r -> ids.add(r.getAsJsonObject().get("id").getAsString()));
    return ids;
  }

  @Test
  void rowsComeWithTypedCellsAndOperatorsFieldsApart() throws IOException {
    Asking page = get(operator, "/datasets/sample.things?filter=size:ge:30");
    assertEquals(200, page.status);
    assertEquals("no-store", page.told.get("Cache-Control"));
    JsonObject document = page.tree().getAsJsonObject();
    assertEquals("1", document.get("count").toString());
    JsonObject row = document.getAsJsonArray("rows").get(0).getAsJsonObject();
    assertEquals(
        "{\"id\":\"a\",\"version\":1,\"scope\":\"c1\",\"cells\":{\"title\":\"Ёлка\",\"size\":30,"
            + "\"price\":{\"amount\":\"12.50\",\"currency\":\"RUB\"},\"made\":\"2026-01-31\","
            + "\"secret\":\"secret of a\"},\"fields\":{\"c1.colour\":\"green\"}}",
        row.toString());
  }

  @Test
  void whatAReaderMayNotSeeIsNotThere() throws IOException {
    assertEquals(
        List.of("c", "a", "b"),
        ids(get(observer, "/datasets/sample.things?sort=-made,size")).stream()
            .sorted(java.util.Comparator.comparing("cab"::indexOf))
            .toList());
    assertFalse(get(observer, "/datasets/sample.things").text().contains("secret"));
    assertEquals("404 rest.no-such-row", get(observer, "/datasets/sample.things/z").problem());
    assertEquals(422, get(observer, "/datasets/sample.things?filter=secret:eq:x").status);
    assertEquals(404, get(kit.person("stranger").caller(), "/datasets/sample.things").status);
    assertEquals(
        "401 rest.unknown-caller",
        get(Caller.nobody(java.util.Locale.ENGLISH), "/datasets").problem());
  }

  @Test
  void cursorsGoThroughAllPagesOfTheSameQueryOnly() throws IOException {
    List<String> seen = new ArrayList<>();
    String address = "/datasets/sample.things?sort=size&limit=2";
    String next = "";
    for (int pages = 0; pages == 0 || !next.isEmpty(); pages++) {
      Asking page = get(operator, address + (next.isEmpty() ? "" : "&cursor=" + next));
      seen.addAll(ids(page));
      JsonObject document = page.tree().getAsJsonObject();
      assertEquals(document.has("next"), page.told.containsKey("Link"));
      next = document.has("next") ? document.get("next").getAsString() : "";
    }
    assertEquals(List.of("b", "a", "c"), seen);
    String first = get(operator, address).tree().getAsJsonObject().get("next").getAsString();
    assertEquals(
        "422 rest.cursor cursor",
        get(operator, "/datasets/sample.things?limit=2&cursor=" + first).problem());
    assertEquals("422 rest.cursor cursor", get(operator, address + "&cursor=nonsense").problem());
  }

  /** The count goes no further than 10,001 rows; the pages do. */
  @Test
  void cursorsGoOnWhereCountingStops() throws IOException {
    Sample.many(kit, 11_997);
    String address = "/datasets/sample.things?sort=size&limit=1000";
    Set<String> seen = new HashSet<>();
    String next = "";
    do {
      Asking page = get(operator, address + (next.isEmpty() ? "" : "&cursor=" + next));
      seen.addAll(ids(page));
      JsonObject document = page.tree().getAsJsonObject();
      next = document.has("next") ? document.get("next").getAsString() : "";
    } while (!next.isEmpty());
    assertEquals(12_000, seen.size());
  }

  @Test
  void wrongQueriesNameTheParameter() throws IOException {
    assertEquals(
        "422 rest.unknown-parameter where",
        get(operator, "/datasets/sample.things?where=1").problem());
    assertEquals(
        "422 rest.filter filter", get(operator, "/datasets/sample.things?filter=size").problem());
    assertEquals(
        "422 rest.limit limit", get(operator, "/datasets/sample.things?limit=1001").problem());
    assertEquals(
        "422 rest.format format", get(operator, "/datasets/sample.things?format=pdf").problem());
    assertEquals(
        "422 rest.parameter-twice sort",
        get(operator, "/datasets/sample.things?sort=a&sort=b").problem());
    assertEquals(404, get(operator, "/datasets/nothing.there").status);
    assertEquals("404 rest.no-such-address", get(operator, "/elsewhere").problem());
    assertEquals(
        "406 rest.not-acceptable",
        new Asking(operator, "GET", "/datasets/sample.things")
            .with("Accept", "text/html")
            .go(routes)
            .problem());
  }

  @Test
  void otherMethodsAreNamed() throws IOException {
    Asking post = new Asking(operator, "POST", "/datasets/sample.things").go(routes);
    assertEquals("405 rest.method", post.problem());
    assertEquals("GET, HEAD, OPTIONS", post.told.get("Allow"));
    Asking options = new Asking(operator, "OPTIONS", "/commands/sample.add").go(routes);
    assertEquals("204 POST, OPTIONS", options.status + " " + options.told.get("Allow"));
    assertEquals("405 rest.method", get(operator, "/commands/sample.add").problem());
  }

  @Test
  void allRowsComeAsATable() throws IOException {
    Asking csv =
        new Asking(operator, "GET", "/datasets/sample.things?sort=-size")
            .with("Accept", "text/csv")
            .go(routes);
    assertEquals(
        "attachment; filename*=UTF-8''sample.things.csv", csv.told.get("Content-Disposition"));
    assertEquals(
        "\uFEFFid,title,size,price,made,secret,paper,c1.colour,weight\r\n"
            + "a,Ёлка,30,12.50,2026-01-31,secret of a,,green,2.500000\r\n"
            + "b,'=1+1,20,12.50,2026-01-31,secret of b,,green,2.500000\r\n"
            + "c,Берёза,,12.50,2026-01-31,secret of c,,green,2.500000\r\n",
        csv.text());
    Asking json =
        get(observer, "/datasets/sample.things?format=json&columns=title,size&filter=size%3D20");
    assertEquals("[{\"id\":\"b\",\"title\":\"=1+1\",\"size\":20}]", json.text());
    List<String> lines = new ArrayList<>();
    new SheetFiles()
        .read(
            "things.xlsx",
            new ByteArrayInputStream(
                get(operator, "/datasets/sample.things?format=xlsx&sort=-size").bytes()),
            Optional.empty(),
            new TableReader() {
              @Override
              public void header(List<String> columns) {
                lines.add(String.join("|", columns.subList(0, 4)));
              }

              @Override
              public void row(int number, List<String> cells) {
                lines.add(String.join("|", cells.subList(0, 4)));
              }
            });
    assertEquals(
        List.of("id|title|size|price", "a|Ёлка|30|12.5", "b|=1+1|20|12.5", "c|Берёза||12.5"),
        lines);
  }

  @Test
  void rowHasItsVersionAsTag() throws IOException {
    Asking row = get(operator, "/datasets/sample.things/a");
    assertEquals("\"1\"", row.told.get("ETag"));
    JsonObject cells = row.tree().getAsJsonObject().getAsJsonObject("cells");
    assertEquals("\"2.500000\"", cells.get("weight").toString());
  }

  @Test
  void listOfDatasetsHoldsOnlyWhatExistsForTheCaller() throws IOException {
    JsonArray columns =
        get(observer, "/datasets")
            .tree()
            .getAsJsonObject()
            .getAsJsonArray("datasets")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("columns");
    assertEquals(
        "[\"title\",\"size\",\"price\",\"weight\",\"made\",\"c1.colour\"]", columns.toString());
    assertEquals("{\"datasets\":[]}", get(kit.person("stranger").caller(), "/datasets").text());
  }

  @Test
  void backupIsForTheAdministratorAlone() throws IOException {
    assertEquals("403 rest.backup-forbidden", get(operator, "/backup").problem());
    assertEquals("whole", get(kit.console().caller(), "/backup").text());
  }
}
