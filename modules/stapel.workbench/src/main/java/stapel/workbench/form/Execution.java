package stapel.workbench.form;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Result;
import stapel.api.command.Upload;
import stapel.api.data.Row;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.CommandDoor.FieldType;
import stapel.workbench.Refused;
import stapel.workbench.Visit;
import stapel.workbench.form.Forms.State;

/** {@code POST /c/<command>}: executes what a form asks for. */
public final class Execution {

  private final Forms forms;
  private final Answers answers;
  private final Running running = new Running();

  /** Answers with forms of its own kind. */
  public Execution(Forms forms, Answers answers) {
    this.forms = forms;
    this.answers = answers;
  }

  /** Executes it for each subject and says how it went. */
  public void execute(Visit asked, String id) throws IOException {
    CommandInfo command = Forms.command(asked, id);
    Visit visit = Forms.namesScope(command) ? asked.everywhere() : asked;
    Map<String, List<Upload>> uploads = visit.files();
    Typed typed = Typed.of(visit.request().getParameterMap());
    if (visit.parameter("_more").isPresent()) {
      String more = visit.parameter("_more").get();
      List<Integer> rows = typed.rows(more);
      int next = rows.isEmpty() ? 2 : rows.get(rows.size() - 1) + 1;
      forms.send(visit, 200, command, typed.with(more + "." + next + ".", ""), State.again());
      return;
    }
    boolean dryRun = visit.parameter("_preview").isPresent();
    if (!dryRun && !confirmed(visit, command)) {
      String sentence = visit.words().text("form.confirm.wrong");
      forms.send(
          visit,
          422,
          command,
          typed,
          new State(true, false, Map.of(), List.of(sentence), List.of()));
      return;
    }
    run(visit, command, typed, new Posted(typed, uploads, zone(visit, command)), dryRun);
  }

  private void run(Visit visit, CommandInfo command, Typed typed, Posted posted, boolean dryRun)
      throws IOException {
    Outcomes outcomes = new Outcomes();
    String key = visit.parameter("_key").orElse("");
    List<String> named =
        Subjects.field(command).isEmpty() ? List.of("") : Subjects.named(visit, command);
    if (named.isEmpty()) {
      throw Refused.subject();
    }
    for (int i = 0; i < named.size(); i++) {
      Map<String, Object> fields = new LinkedHashMap<>(posted.fields(command.fields()));
      String subject = named.get(i);
      Subjects.field(command).ifPresent(field -> fields.put(field.name(), plain(field, subject)));
      try {
        outcomes.done(subject, call(visit, command, fields, i == 0 ? key : key + "-" + i, dryRun));
      } catch (Refusal refusal) {
        if (named.size() == 1) {
          answers.refused(visit, command, typed, refusal, forms);
          return;
        }
        outcomes.refused(subject, refusal);
      }
    }
    if (dryRun) {
      List<String> sentences = answers.sentences(visit, command, outcomes);
      List<String> told =
          sentences.isEmpty() ? List.of(visit.words().text("form.preview.well")) : sentences;
      forms.send(visit, 200, command, typed, new State(true, false, Map.of(), List.of(), told));
    } else {
      answers.done(visit, command, outcomes);
    }
  }

  /** Where the form names none and asks for none, its moments were drawn in the server's. */
  private static Optional<ZoneId> zone(Visit visit, CommandInfo command) {
    boolean asked = command.fields().stream().anyMatch(f -> f.type() == FieldType.ZONE);
    return visit
        .parameter("_zone")
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of)
        .or(() -> asked ? Optional.empty() : Optional.of(visit.platform().zone()));
  }

  private Result call(
      Visit visit, CommandInfo command, Map<String, Object> fields, String key, boolean dryRun) {
    Optional<String> once =
        key.isEmpty() || dryRun || command.kind().equals("DRAFT")
            ? Optional.empty()
            : Optional.of(key);
    String person = visit.caller().person();
    var progress = running.begin(person, key, visit.platform().clock().instant());
    try {
      return visit
          .platform()
          .commands()
          .execute(
              visit.caller(),
              new CommandDoor.Request(command.id(), fields, once, dryRun, progress));
    } finally {
      running.end(person, key);
    }
  }

  /**
   * {@code GET /c/<command>/progress?key=}: what the bar shows. A command's bundle may name its
   * steps: {@code <command>.step.<number>}, or {@code <module>.step.<number>} for all of a module.
   */
  public void progress(Visit visit, String id) throws IOException {
    String json =
        running
            .find(visit.caller().person(), visit.parameter("key").orElse(""))
            .map(one -> one.json(visit.platform().clock().instant(), step(visit, id, one.done())))
            .orElse("{}");
    visit.response().setContentType("application/json");
    visit.response().setCharacterEncoding("UTF-8");
    visit.response().getWriter().write(json);
  }

  private static String step(Visit visit, String id, long done) {
    String module = id.substring(0, Math.max(0, id.indexOf('.')));
    return visit
        .labels()
        .find(id, id + ".step." + done)
        .or(() -> visit.labels().find(id, module + ".step." + done))
        .orElse("");
  }

  /**
   * {@code POST /c/<command>/cancel}: the command ends at its next step, and nothing is changed.
   */
  public void cancel(Visit visit) {
    running
        .find(visit.caller().person(), visit.parameter("key").orElse(""))
        .ifPresent(Running.Progress::cancel);
    visit.response().setStatus(204);
  }

  private static boolean confirmed(Visit visit, CommandInfo command) {
    if (!command.kind().equals("DESTRUCTIVE")) {
      return true;
    }
    Optional<FieldInfo> about = new Beginning(visit, command).about();
    Optional<FieldInfo> field = Subjects.field(command).or(() -> about);
    List<String> named =
        about.map(f -> visit.parameters(f.name())).orElseGet(() -> Subjects.named(visit, command));
    return visit
        .platform()
        .datasets()
        .read(
            visit.caller(),
            reader -> {
              List<Row> rows = new ArrayList<>();
              field.ifPresent(
                  f ->
                      named.forEach(
                          n -> rows.add(Subjects.row(reader, Subjects.ref(n, f.dataset())))));
              String asked = Confirmation.asked(visit, command, rows);
              return Confirmation.given(asked, visit.parameter("_confirm").orElse(""));
            });
  }

  private static String plain(FieldInfo field, String written) {
    Ref ref = Subjects.ref(written, field.dataset());
    return ref.version().isPresent() ? ref.id() + "@" + ref.version().getAsLong() : ref.id();
  }

  /** What came of each subject. */
  static final class Outcomes {

    private final Map<String, Result> done = new LinkedHashMap<>();
    private final Map<String, Refusal> refused = new LinkedHashMap<>();

    private void done(String subject, Result result) {
      done.put(subject, result);
    }

    private void refused(String subject, Refusal refusal) {
      refused.put(subject, refusal);
    }

    Map<String, Result> done() {
      return done;
    }

    Map<String, Refusal> refused() {
      return refused;
    }
  }
}
