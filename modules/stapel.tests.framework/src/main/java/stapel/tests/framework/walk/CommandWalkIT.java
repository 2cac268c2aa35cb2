package stapel.tests.framework.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Row;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;
import stapel.platform.api.Ready;

/**
 * Everybody calls every command on rows of every scope, as a dry run. It is refused wherever the
 * table does not let a role of that scope, and a row that the caller may not see is answered like
 * one that is not there.
 */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class CommandWalkIT {

  private static final String NOWHERE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
  private static final Set<Refusal.Kind> DENIED =
      Set.of(Refusal.Kind.FORBIDDEN, Refusal.Kind.NOT_FOUND, Refusal.Kind.UNKNOWN_CALLER);

  private static Walk walk;
  private static Map<String, CommandInfo> infos;

  @BeforeAll
  static void begin(
      @InjectBundleContext BundleContext context, @InjectService(timeout = 60_000) Ready ready)
      throws Exception {
    walk = Walk.of(context);
    infos =
        walk.commands().commands(walk.data().everything().caller()).stream()
            .collect(Collectors.toMap(CommandInfo::id, info -> info));
  }

  @Test
  void everybodyIsOfferedTheCommandsOfTheTable() {
    assertEquals(walk.table().ids("command"), new TreeSet<>(infos.keySet()));
    for (Actor actor : walk.data().actors()) {
      Set<String> offered =
          walk.commands().commands(actor.caller()).stream()
              .map(CommandInfo::id)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> wanted = new TreeSet<>(walk.table().ids("command"));
      wanted.removeIf(id -> actor.known() ? !holds(actor, id, Optional.empty()) : !open(id));
      assertEquals(wanted, offered, actor.name());
    }
  }

  @Test
  void aCommandWorksOnlyInTheScopesOfItsRoles() {
    List<String> faults = new ArrayList<>();
    int calls = 0;
    for (Actor actor : walk.data().actors()) {
      for (CommandInfo info : infos.values()) {
        for (Row row : anchors(info)) {
          calls++;
          String anchor = anchor(info).orElseThrow().dataset();
          boolean seen = walk.truth().open(actor, anchor).containsKey(row.ref().id());
          boolean may = seen && holds(actor, info.id(), Optional.of(row.scope()));
          Optional<Refusal> refusal = call(actor, info, row, Map.of());
          boolean denied = refusal.map(Refusal::kind).filter(DENIED::contains).isPresent();
          if (denied == may && !(may && inPerson(refusal))) {
            faults.add(
                actor
                    + " "
                    + info.id()
                    + " on "
                    + row.ref()
                    + " "
                    + refusal.map(Refusal::toString));
          }
        }
      }
    }
    assertEquals("", String.join("\n", faults));
    assertTrue(calls > 1_000, "calls: " + calls);
  }

  @Test
  void aRowThatMayNotBeSeenIsAnsweredLikeOneThatIsNotThere() {
    List<String> faults = new ArrayList<>();
    int refs = 0;
    for (Actor actor : walk.data().actors()) {
      for (CommandInfo info : infos.values()) {
        for (FieldInfo field : info.fields()) {
          Optional<String> hidden =
              field.type() == FieldType.REF ? hidden(actor, field.dataset()) : Optional.empty();
          if (hidden.isPresent()) {
            refs++;
            String there = answer(actor, info, field, hidden.get());
            String gone = answer(actor, info, field, NOWHERE);
            if (!there.equals(gone)) {
              faults.add(
                  actor + " " + info.id() + "." + field.name() + ": " + there + " but " + gone);
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", faults));
    assertTrue(refs > 300, "refs: " + refs);
  }

  @Test
  void aCommandWithoutARowNeedsItsRoleOnThePlatform() {
    for (Actor actor : walk.data().actors()) {
      for (CommandInfo info : infos.values()) {
        boolean none = info.fields().stream().noneMatch(f -> f.type() == FieldType.REF);
        if (none && !holds(actor, info.id(), Optional.of("platform"))) {
          Refusal.Kind kind =
              run(actor, info, fields(info, Optional.empty())).map(Refusal::kind).orElse(null);
          assertTrue(kind != null && DENIED.contains(kind), actor + " " + info.id() + " " + kind);
        }
      }
    }
  }

  private static String answer(Actor actor, CommandInfo info, FieldInfo field, String id) {
    Optional<Row> anchor =
        anchors(info).stream()
            .filter(row -> holds(actor, info.id(), Optional.of(row.scope())))
            .findFirst();
    Object value = field.many() ? List.of(id) : id;
    return run(actor, info, with(fields(info, anchor), field.name(), value))
        .map(r -> r.kind() + r.problems().stream().map(Problem::code).toList().toString())
        .orElse("done");
  }

  private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    all.put(name, value);
    return all;
  }

  /** Some commands want the very person: an expert declares for nobody else. */
  private static boolean inPerson(Optional<Refusal> refusal) {
    return refusal.stream()
        .flatMap(r -> r.problems().stream())
        .anyMatch(
            p ->
                Set.of("experts.in-person", "sheet.foreign", "mentoring.session.in-person")
                    .contains(p.code()));
  }

  private static Optional<String> hidden(Actor actor, String dataset) {
    Set<String> open = walk.truth().open(actor, dataset).keySet();
    return walk.truth().rows(dataset).keySet().stream()
        .filter(id -> !open.contains(id))
        .findFirst();
  }

  /** The field whose row's scope decides: the subject, else the first ref. */
  private static Optional<FieldInfo> anchor(CommandInfo info) {
    return info.fields().stream()
        .filter(FieldInfo::subject)
        .findFirst()
        .or(() -> info.fields().stream().filter(f -> f.type() == FieldType.REF).findFirst());
  }

  /** Two rows of each scope. */
  private static List<Row> anchors(CommandInfo info) {
    Map<String, List<Row>> byScope = new LinkedHashMap<>();
    anchor(info)
        .ifPresent(
            field ->
                walk.truth()
                    .rows(field.dataset())
                    .values()
                    .forEach(
                        r -> byScope.computeIfAbsent(r.scope(), s -> new ArrayList<>()).add(r)));
    return byScope.values().stream().flatMap(rows -> rows.stream().limit(2)).toList();
  }

  private static boolean holds(Actor actor, String command, Optional<String> scope) {
    Set<String> roles = walk.table().roles("command", command);
    String at = scope.filter(s -> !s.isEmpty()).orElse("platform");
    return (actor.known() && roles.contains("anybody"))
        || actor.held().stream()
            .filter(held -> roles.contains(held.role()))
            .anyMatch(held -> scope.isEmpty() || walk.truth().within(at, held.scope()));
  }

  /** What even the door offers to somebody unknown; the gate turns them away before it. */
  private static boolean open(String command) {
    return walk.table().roles("command", command).contains("anybody");
  }

  private static Optional<Refusal> call(
      Actor actor, CommandInfo info, Row row, Map<String, Object> more) {
    Map<String, Object> fields = new LinkedHashMap<>(fields(info, Optional.of(row)));
    fields.putAll(more);
    return run(actor, info, fields);
  }

  private static Optional<Refusal> run(Actor actor, CommandInfo info, Map<String, Object> fields) {
    try {
      walk.commands()
          .execute(
              actor.caller(),
              new CommandDoor.Request(
                  info.id(), fields, Optional.empty(), true, (done, all) -> {}));
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  private static Map<String, Object> fields(CommandInfo info, Optional<Row> row) {
    Optional<FieldInfo> anchor = anchor(info);
    Map<String, Object> fields = new LinkedHashMap<>();
    for (FieldInfo field : info.fields()) {
      if (anchor.filter(field::equals).isPresent() && row.isPresent()) {
        var ref = row.get().ref();
        fields.put(
            field.name(),
            field.subject() && ref.version().isPresent()
                ? ref.id() + "@" + ref.version().getAsLong()
                : ref.id());
      } else if (field.required()) {
        fields.put(field.name(), Plausible.value(field, walk.truth(), row.map(Row::scope)));
      }
    }
    return fields;
  }
}
