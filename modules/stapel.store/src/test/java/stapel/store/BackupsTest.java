package stapel.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Refusal;
import stapel.api.store.Database;

/** One file holds everything and goes into either engine. */
class BackupsTest {

  private static final String FIRST =
      """
      create table team (
        id ${id} not null primary key,
        leader_id ${id} references team (id),
        name ${text:200} not null,
        story ${longtext},
        founded date,
        seen ${instant},
        budget ${decimal},
        members integer,
        is_open ${flag},
        logo ${bytes}
      );
      create table visit (
        id ${id} not null primary key,
        team_id ${id} not null references team (id) on delete cascade
      );
      create index visit_team on visit (team_id);
      create view team_name_v1 as select id, name from team;
      create view team_short_v1 as select id from team_name_v1;
      insert into team (id, name) values ('seed', 'of the migration');
      """;
  private static final String SECOND =
      "alter table visit add column state ${text:20} default 'old' not null;\n";
  private static final Module MODULE = Samples.module("stapel.sample.teams", FIRST);
  private static final Module NEWER = Samples.module("stapel.sample.teams", FIRST, SECOND);

  @TempDir Path folder;
  private Server empty;
  private SortedMap<String, List<String>> untouched;

  private final class Server implements AutoCloseable {

    private final Path data;
    private final Store store;
    private final Database own;
    private final Database teams;
    private final FolderBlobs blobs;

    private Server(TestEngine engine, String name, Module module) throws IOException {
      this.data = Files.createDirectories(folder.resolve(name));
      this.store = engine.open();
      this.own = store.database(Store.ownModule());
      this.teams = store.database(module);
      this.blobs = new FolderBlobs(data.resolve("blobs"), TestEngine.NOON);
    }

    private byte[] backup() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.backups(data, blobs, () -> true).write(out, (done, all) -> {});
      return out.toByteArray();
    }

    private void restore(byte[] backup) throws IOException {
      store
          .backups(data, blobs, () -> false)
          .restore(new ByteArrayInputStream(backup), (d, a) -> {});
    }

    private void fill() throws IOException {
      blobs.put(new ByteArrayInputStream("устав".getBytes(StandardCharsets.UTF_8)));
      Files.createDirectories(data.resolve("profiles"));
      Files.writeString(data.resolve("profiles/1.json"), "{\"roots\":[]}");
      // The one referred to comes later, and in a circle.
      store.transactions().write(() -> teams.update("delete from team"));
      String team = "insert into team values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
      store
          .transactions()
          .write(
              () -> {
                teams.update(
                    team,
                    "z",
                    null,
                    "Ёлка \"1\"\n\t\u0001",
                    "длинно ".repeat(9000),
                    LocalDate.parse("2024-02-29"),
                    Instant.parse("2026-03-08T07:30:00.000001Z"),
                    new BigDecimal("-12345678901234.000001"),
                    -7,
                    true,
                    new byte[] {0, -1, 127});
                teams.update(team, "a", "z", "", "", null, null, null, null, null, null);
                teams.update("update team set leader_id = 'a' where id = 'z'");
                return teams.update("insert into visit (id, team_id) values (?, ?)", "v", "a");
              });
      TableOutbox outbox = new TableOutbox(own, TestEngine.NOON);
      store
          .transactions()
          .write(
              () -> {
                outbox.letter("platform", "a@example.org", "Приглашение", "Здравствуйте");
                return null;
              });
    }

    @Override
    public void close() {
      store.close();
    }
  }

  /**
   * Every entry but the manifest, with its lines in order: engines give rows in an order of their
   * own.
   */
  private static SortedMap<String, List<String>> content(byte[] backup) throws IOException {
    SortedMap<String, List<String>> content = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        if (!entry.getName().equals("manifest.json")) {
          content.put(entry.getName(), text.lines().sorted().toList());
        }
      }
    }
    return content;
  }

  @Test
  void goesFromDerbyToPostgresAndBackRowByRow() throws IOException {
    byte[] first;
    byte[] second;
    byte[] third;
    try (Server derby = new Server(TestEngine.DERBY, "one", MODULE)) {
      derby.fill();
      first = derby.backup();
    }
    try (Server postgres = new Server(TestEngine.POSTGRES, "two", MODULE)) {
      postgres.restore(first);
      second = postgres.backup();
    }
    try (Server derby = new Server(TestEngine.DERBY, "three", MODULE)) {
      derby.restore(second);
      third = derby.backup();
      assertEquals(
          List.of("a", "z"),
          derby
              .store
              .transactions()
              .read(
                  () ->
                      derby.teams.query(
                          "select id from team_short_v1 order by id", r -> r.text(1))));
      // Foreign keys hold again, with what deleting does.
      derby
          .store
          .transactions()
          .write(() -> derby.teams.update("update team set leader_id = null"));
      derby.store.transactions().write(() -> derby.teams.update("delete from team where id = 'a'"));
      assertEquals(
          List.of(),
          derby
              .store
              .transactions()
              .read(() -> derby.teams.query("select id from visit", r -> r.text(1))));
    }
    assertEquals(
        List.of(
            "blobs/51d7a7b0e2d0a0f0",
            "files/profiles/1.json",
            "tables/sample_teams.team.jsonl",
            "tables/sample_teams.visit.jsonl",
            "tables/store.letter.jsonl"),
        content(first).keySet().stream()
            .map(n -> n.startsWith("blobs/") ? "blobs/51d7a7b0e2d0a0f0" : n)
            .toList());
    assertEquals(3, content(first).get("tables/sample_teams.team.jsonl").size());
    assertEquals(2, content(first).get("tables/store.letter.jsonl").size());
    assertEquals(content(first), content(second));
    assertEquals(content(first), content(third));
  }

  @Test
  void bringsOlderTablesUpToWhatTheModulesKnow() throws IOException {
    byte[] old;
    try (Server derby = new Server(TestEngine.DERBY, "one", MODULE)) {
      derby.fill();
      old = derby.backup();
    }
    for (TestEngine engine : TestEngine.values()) {
      try (Server server = new Server(engine, engine.name(), NEWER)) {
        server.restore(old);
        assertEquals(
            List.of("old"),
            server
                .store
                .transactions()
                .read(() -> server.teams.query("select state from visit", r -> r.text(1))));
      }
    }
  }

  @Test
  void refusesADamagedFileAndChangesNothing() throws IOException {
    byte[] whole;
    try (Server derby = new Server(TestEngine.DERBY, "one", MODULE)) {
      derby.fill();
      whole = derby.backup();
    }
    int refused = 0;
    for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      refused += restoresAllOrNothing(damaged, whole, "bit" + at) ? 0 : 1;
    }
    // The few others hit what means nothing, such as a date in the file's directory.
    assertTrue(refused > 30, refused + " refused");
    for (byte[] broken :
        List.of(
            Arrays.copyOf(whole, whole.length / 2),
            new byte[0],
            "text".getBytes(StandardCharsets.UTF_8))) {
      assertFalse(restoresAllOrNothing(broken, whole, "broken" + broken.length));
    }
    assertEquals(untouched, content(empty.backup()));
  }

  private boolean restoresAllOrNothing(byte[] file, byte[] whole, String name) throws IOException {
    if (empty == null) {
      empty = new Server(TestEngine.DERBY, name, MODULE);
      untouched = content(empty.backup());
    }
    try {
      empty.restore(file);
      assertEquals(content(whole), content(empty.backup()));
      empty.close();
      empty = null;
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  @AfterEach
  void closeTheEmptyOne() {
    if (empty != null) {
      empty.close();
    }
  }

  @Test
  void restoreThatFailsAtItsLastStepLeavesTheFolderAsItWas() throws IOException {
    byte[] backup;
    try (Server derby = new Server(TestEngine.DERBY, "one", MODULE)) {
      derby.fill();
      Files.createDirectories(derby.data.resolve("store/a"));
      Files.writeString(derby.data.resolve("store/a/module.jar"), "jar");
      backup = derby.backup();
    }
    try (Server server = new Server(TestEngine.DERBY, "two", MODULE)) {
      Files.createDirectories(server.data.resolve("profiles"));
      Files.writeString(server.data.resolve("profiles/1.json"), "of its own");
      List<String> before = tree(server.data);
      SortedMap<String, List<String>> rows = content(server.backup());
      IllegalStateException full =
          assertThrows(
              IllegalStateException.class,
              () ->
                  server
                      .store
                      .backups(server.data, server.blobs, () -> false)
                      .restore(
                          new ByteArrayInputStream(backup),
                          (done, all) -> {
                            throw new IllegalStateException("the disk is full");
                          }));
      assertEquals("the disk is full", full.getMessage());
      assertEquals(before, tree(server.data));
      assertEquals("of its own", Files.readString(server.data.resolve("profiles/1.json")));
      assertEquals(rows, content(server.backup()));
      server.restore(backup);
      assertEquals(content(backup), content(server.backup()));
      assertEquals(
          List.of("profiles/1.json", "store/a/module.jar"),
          tree(server.data).stream().filter(n -> n.contains(".j")).toList());
    }
  }

  /** Everything below a folder, by its path inside it. */
  private static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  @Test
  void refusesAStoreThatIsInUse() throws IOException {
    try (Server derby = new Server(TestEngine.DERBY, "one", MODULE)) {
      derby.fill();
      byte[] backup = derby.backup();
      Refusal withBlobs = assertThrows(Refusal.class, () -> derby.restore(backup));
      assertEquals("store.not-empty", withBlobs.problems().get(0).code());
      assertArrayEquals(
          content(backup).keySet().toArray(), content(derby.backup()).keySet().toArray());
    }
  }

  /** Two rows are always written together; a snapshot must never hold one of them. */
  @Test
  void isOneMomentWhileOthersWrite() throws Exception {
    for (TestEngine engine : TestEngine.values()) {
      try (Server server = new Server(engine, engine.name(), MODULE)) {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong written = new AtomicLong();
        ExecutorService writers = Executors.newFixedThreadPool(2);
        List<Future<?>> running = new ArrayList<>();
        for (String name : List.of("a", "b")) {
          running.add(writers.submit(() -> pairs(server, name, stop, written)));
        }
        List<Long> pairs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          long before = written.get();
          SortedMap<String, List<String>> content = content(server.backup());
          long teams = content.get("tables/sample_teams.team.jsonl").size() - 2L;
          long visits = content.get("tables/sample_teams.visit.jsonl").size() - 1L;
          assertEquals(teams, visits, engine.name());
          pairs.add(visits);
          assertEquals(true, visits >= before && written.get() > before, engine.name());
        }
        stop.set(true);
        for (Future<?> one : running) {
          one.get();
        }
        writers.shutdown();
        assertEquals(pairs.stream().sorted().toList(), pairs);
      }
    }
  }

  private static void pairs(Server server, String name, AtomicBoolean stop, AtomicLong written) {
    IntStream.iterate(0, i -> !stop.get(), i -> i + 1)
        .forEach(
            i -> {
              String id = name + i;
              server
                  .store
                  .transactions()
                  .write(
                      () ->
                          server.teams.update("insert into team (id, name) values (?, ?)", id, id)
                              + server.teams.update(
                                  "insert into visit (id, team_id) values (?, ?)", id, id));
              written.incrementAndGet();
            });
  }
}
