package stapel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.ColumnClass;
import stapel.api.data.Filter;
import stapel.api.data.Filter.Operator;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/**
 * The door's answers for random grants, filters and sorts, against a naive reading of the same rows
 * in Java.
 */
abstract class RandomReadsContract {

  private static final Map<String, ColumnClass> CLASSES =
      Map.of(
          "title",
          ColumnClass.IDENTIFYING,
          "amount",
          ColumnClass.INTERNAL,
          "state",
          ColumnClass.OPEN,
          "marks",
          ColumnClass.RESULT,
          "number",
          ColumnClass.CONTENT);
  private static final List<String> SCOPES = List.of("c1", "c2", "c3", "region", "platform");
  private static final int ROUNDS = 150;

  private final Engines engine;

  RandomReadsContract(Engines engine) {
    this.engine = engine;
  }

  /** One row as it is, whoever reads it. */
  private record Truth(String id, String scope, Map<String, Object> cells) {}

  /** One grant as the test gave it. */
  private record Given(String role, String scope, boolean seen, Set<ColumnClass> classes) {}

  @Test
  void doorAnswersLikeANaiveReading() {
    long seed = 20_261_121;
    Random random = new Random(seed);
    try (Testkit kit = engine.start()) {
      Sample sample = new Sample(kit.tables("stapel.sample", Sample.class));
      kit.callScope("c1")
          .callScope("c2")
          .callScope("c3")
          .add(new Sample.Visits(), new Sample.Marks(), new Numbers());
      List<Truth> truth = fill(kit, sample, random);
      for (int round = 0; round < ROUNDS; round++) {
        round(kit, sample, random, truth, "seed " + seed + " round " + round);
      }
    }
  }

  private void round(Testkit kit, Sample sample, Random random, List<Truth> truth, String name) {
    Client client = kit.person("p" + name.hashCode());
    Set<String> seen = new TreeSet<>();
    truth.stream().filter(row -> random.nextInt(3) == 0).map(Truth::id).forEach(seen::add);
    kit.change(() -> seen.forEach(id -> sample.assign(client.caller().person(), id)));
    List<Given> given = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      Given one =
          new Given(
              "r" + i,
              SCOPES.get(random.nextInt(SCOPES.size())),
              random.nextBoolean(),
              classes(random));
      given.add(one);
      client.and(one.role, one.scope);
    }
    Object grants = grants(given);
    kit.add(grants, Map.of("id", "grants"));
    for (int i = 0; i < 4; i++) {
      compare(client, query(random), truth, given, seen, name + "." + i + " " + given);
    }
    kit.remove(grants);
  }

  private static void compare(
      Client client,
      Query query,
      List<Truth> truth,
      List<Given> given,
      Set<String> seen,
      String name) {
    boolean refused =
        uses(query).stream()
            .anyMatch(
                column ->
                    given.stream()
                        .noneMatch(
                            g -> reaches(g, query) && g.classes.contains(CLASSES.get(column))));
    try {
      stapel.api.data.Rows rows = client.read(query);
      assertEquals(false, refused, name + " is refused: " + query);
      List<Truth> expected = naive(query, truth, given, seen);
      assertEquals(
          expected.stream().map(Truth::id).toList(),
          rows.rows().stream().map(r -> r.ref().id()).toList(),
          name + " rows of " + query);
      assertEquals(
          expected.stream().map(Truth::cells).toList(),
          rows.rows().stream().map(RandomReadsContract::cells).toList(),
          name + " cells of " + query);
      assertEquals(
          expected.size(), client.read(query.page(0, 0)).count(), name + " count of " + query);
    } catch (Refusal e) {
      assertEquals(true, refused, name + " is not refused: " + query + " " + e);
    }
  }

  /** A grant whose scopes the query asks for; a query without scope asks for all. */
  private static boolean reaches(Given given, Query query) {
    return query
        .scope()
        .map(wanted -> below(wanted).stream().anyMatch(s -> below(given.scope).contains(s)))
        .orElse(true);
  }

  private static List<Truth> naive(
      Query query, List<Truth> truth, List<Given> given, Set<String> seen) {
    List<Truth> visible = new ArrayList<>();
    for (Truth row : truth) {
      List<Given> opening =
          given.stream()
              .filter(g -> below(g.scope).contains(row.scope) && (!g.seen || seen.contains(row.id)))
              .toList();
      boolean wanted = query.scope().map(s -> below(s).contains(row.scope)).orElse(true);
      if (!opening.isEmpty() && wanted) {
        Map<String, Object> cells =
            row.cells.entrySet().stream()
                .filter(
                    cell ->
                        opening.stream()
                            .anyMatch(g -> g.classes.contains(CLASSES.get(cell.getKey()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        visible.add(new Truth(row.id, row.scope, cells));
      }
    }
    Predicate<Truth> all =
        row ->
            query.filters().stream().allMatch(f -> holds(f, row.cells.get(f.column())))
                && (query.search().isEmpty()
                    || row.cells.get("title") instanceof String title
                        && Text.searchKey(title).contains(Text.searchKey(query.search())));
    Comparator<Truth> order = Comparator.comparing(row -> 0);
    for (Sort sort : query.sort()) {
      Comparator<Comparable<Object>> up = (one, other) -> one.compareTo(other);
      Comparator<Comparable<Object>> step =
          Comparator.nullsLast(sort.descending() ? up.reversed() : up);
      order = order.thenComparing(row -> key(row.cells.get(sort.column())), step);
    }
    boolean down =
        !query.sort().isEmpty() && query.sort().get(query.sort().size() - 1).descending();
    Comparator<Truth> byId = Comparator.comparing(Truth::id);
    return visible.stream()
        .filter(all)
        .sorted(order.thenComparing(down ? byId.reversed() : byId))
        .toList();
  }

  private static boolean holds(Filter filter, Object cell) {
    return switch (filter.operator()) {
      case EMPTY -> cell == null;
      case PRESENT -> cell != null;
      case NE -> !Objects.equals(text(cell), Text.searchKey(filter.value()));
      case EQ -> Objects.equals(text(cell), Text.searchKey(filter.value()));
      case GE -> cell instanceof Long number && number >= Long.parseLong(filter.value());
      case LT -> cell instanceof Long number && number < Long.parseLong(filter.value());
      case CONTAINS, IN, LE, GT -> throw new IllegalArgumentException();
    };
  }

  private static String text(Object cell) {
    return cell == null ? null : Text.searchKey(cell.toString());
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> key(Object cell) {
    return (Comparable<Object>) (cell instanceof String text ? Text.sortKey(text) : cell);
  }

  private static Map<String, Object> cells(Row row) {
    Map<String, Object> cells = new HashMap<>(row.cells());
    cells.keySet().retainAll(CLASSES.keySet());
    return cells;
  }

  private static Set<String> uses(Query query) {
    Set<String> columns = new TreeSet<>();
    query.filters().forEach(f -> columns.add(f.column()));
    query.sort().forEach(s -> columns.add(s.column()));
    if (!query.search().isEmpty()) {
      columns.add("title");
    }
    return columns;
  }

  private static Query query(Random random) {
    Query query = Query.of(Sample.VISITS).page(0, 1000);
    List<Filter> filters =
        List.of(
            new Filter("amount", Operator.GE, "3"), new Filter("amount", Operator.EMPTY, ""),
            new Filter("title", Operator.EQ, "ёлка 2"), new Filter("title", Operator.NE, "ёж 1"),
            new Filter("state", Operator.EQ, "open"), new Filter("marks", Operator.EQ, "0"),
            new Filter("marks", Operator.LT, "2"), new Filter("number", Operator.PRESENT, ""),
            new Filter("number", Operator.NE, "4"), new Filter("marks", Operator.EMPTY, ""));
    for (int i = random.nextInt(3); i > 0; i--) {
      query = query.filter(filters.get(random.nextInt(filters.size())));
    }
    List<String> sortable = List.of("title", "amount", "state", "marks", "number");
    String first = sortable.get(random.nextInt(sortable.size()));
    String second = sortable.get(random.nextInt(sortable.size()));
    query =
        first.equals(second)
            ? query.sort(new Sort(first, random.nextBoolean()))
            : query.sort(
                new Sort(first, random.nextBoolean()), new Sort(second, random.nextBoolean()));
    query = random.nextInt(4) == 0 ? query.search("ёл") : query;
    return random.nextInt(3) == 0 ? query.in(SCOPES.get(random.nextInt(SCOPES.size()))) : query;
  }

  private static Set<ColumnClass> classes(Random random) {
    Set<ColumnClass> classes = EnumSet.noneOf(ColumnClass.class);
    CLASSES.values().stream().sorted().filter(c -> random.nextBoolean()).forEach(classes::add);
    return classes.isEmpty() ? EnumSet.of(ColumnClass.OPEN) : classes;
  }

  private static Set<String> below(String scope) {
    return scope.startsWith("c") ? Set.of(scope) : Set.of("c1", "c2", "c3", "region", "platform");
  }

  private static List<Truth> fill(Testkit kit, Sample sample, Random random) {
    List<Truth> truth = new ArrayList<>();
    kit.change(
        () -> {
          for (int i = 0; i < 60; i++) {
            String id = String.format("v%02d", i);
            String scope = "c" + (1 + random.nextInt(3));
            String title =
                random.nextInt(5) == 0
                    ? null
                    : (random.nextBoolean() ? "Ёлка " : "ёж ") + random.nextInt(4);
            Long amount = random.nextInt(4) == 0 ? null : (long) random.nextInt(6);
            String state = random.nextBoolean() ? "open" : "closed";
            sample.insert(id, scope, title, amount, state, null);
            long marks = random.nextInt(4);
            for (int mark = 0; mark < marks; mark++) {
              sample.mark(id + mark, id, "5");
            }
            Map<String, Object> cells = new HashMap<>(Map.of("state", state, "marks", marks));
            Optional.ofNullable(title).ifPresent(t -> cells.put("title", t));
            Optional.ofNullable(amount).ifPresent(a -> cells.put("amount", a));
            if (random.nextBoolean()) {
              long number = random.nextInt(6);
              sample.colour(id, "red", number);
              cells.put("number", number);
            }
            truth.add(new Truth(id, scope, cells));
          }
        });
    return truth;
  }

  private static Grant grants(List<Given> given) {
    return new Grant() {
      @Override
      public List<RowGrant> rows() {
        return given.stream()
            .map(
                g ->
                    new RowGrant(
                        g.role,
                        Sample.VISITS,
                        g.seen ? Rows.seenBy("sample", "assignment") : Rows.scope(),
                        g.classes))
            .toList();
      }

      @Override
      public List<CommandGrant> commands() {
        return given.stream().map(g -> new CommandGrant(g.role, Set.of("sample.read"))).toList();
      }
    };
  }

  /** A joined column of another class than the sample's. */
  @stapel.api.Contribution(
      id = "sample.numbers",
      permission = "sample.read",
      dataset = Sample.VISITS)
  private static final class Numbers implements stapel.api.data.Columns {

    @Override
    public List<Joined> columns(List<String> scopes) {
      return List.of(
          new Joined(
              stapel.api.data.Source.joined("sample", "extra", "visit_id"),
              List.of(
                  stapel.api.data.Column.of(
                          "number", stapel.api.data.ColumnType.INTEGER, "secret_number")
                      .classed(ColumnClass.CONTENT))));
    }
  }
}
