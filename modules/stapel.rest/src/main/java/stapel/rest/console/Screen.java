package stapel.rest.console;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stapel.api.Messages;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.command.Result;
import stapel.platform.api.CommandDoor.FieldInfo;
import stapel.platform.api.Wording;
import stapel.rest.Json;
import stapel.rest.openapi.Labels;

/** What the command line prints: answers on one stream, refusals a line each on the other. */
final class Screen {
  private final PrintStream out;
  private final PrintStream err;
  private final Registries registries;
  private final Wording wording;
  private final Locale language;
  private String step = "";

  Screen(
      PrintStream out, PrintStream err, Registries registries, Wording wording, Locale language) {
    this.out = out;
    this.err = err;
    this.registries = registries;
    this.wording = wording;
    this.language = language;
  }

  Locale language() {
    return language;
  }

  PrintStream out() {
    return out;
  }

  void say(String key, Object... arguments) {
    out.println(words().text(language, key, arguments));
  }

  void complain(String key, Object... arguments) {
    err.println(words().text(language, key, arguments));
  }

  void complain(List<String> sentences) {
    sentences.forEach(err::println);
  }

  /** What a command is doing now; told once, on the stream that carries no answer. */
  void step(String words) {
    if (!words.isEmpty() && !words.equals(step)) {
      step = words;
      err.println(words + "…");
    }
  }

  /** The same of the command line's own work. */
  void step(String key, Object argument) {
    step(words().text(language, key, argument));
  }

  void refused(Refusal refusal) {
    List<String> sentences = wording.problems(refusal, language);
    for (int i = 0; i < sentences.size(); i++) {
      err.println(flag(refusal.problems().get(i)) + sentences.get(i));
    }
  }

  /** Who types knows a field by its flag; a row of a file names its file. */
  private static String flag(Problem problem) {
    String field = problem.field().split("[.\\[]", 2)[0];
    return field.isEmpty() || problem.row().isPresent() ? "" : "--" + Flags.kebab(field) + " ";
  }

  void declined(Problem problem) {
    err.println(wording.problem(Screen.class, problem, language));
  }

  void result(String id, Result result) {
    wording.result(id, result, language).forEach(out::println);
    for (Ref ref : result.refs()) {
      out.println(ref);
    }
  }

  /** Counts and facts as one line of JSON, for programs: the last line of a calculation. */
  void figures(Result result) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>(result.counts());
    figures.putAll(result.facts());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = Json.writer(bytes)) {
      Json.write(json, figures);
    }
    out.println(bytes.toString(StandardCharsets.UTF_8));
  }

  /** Gives both streams what they hold back. */
  void flush() {
    out.flush();
    err.flush();
  }

  /** How far a calculation is, where nothing that reads the answer sees it. */
  void progress(long done, long total) {
    err.println(words().text(language, "console.progress", 100 * done / Math.max(1, total)));
  }

  /** One line of a list: an id and what it is called. */
  void entry(String id, String about) {
    out.printf(Locale.ROOT, "  %-32s %s%n", id, about);
  }

  Labels labels() {
    return new Labels(registries, language);
  }

  /** The flags of a command or calculation. */
  void help(String id, String name, String help, List<FieldInfo> fields) {
    out.println(id + ": " + name);
    if (!help.isEmpty()) {
      out.println(help);
    }
    for (FieldInfo field : fields) {
      entry(
          flag(field),
          (field.required() ? "* " : "  ") + labels().field(id, field.name()) + choices(field));
    }
    say("console.required");
  }

  private static String choices(FieldInfo field) {
    return field.choices().isEmpty() ? "" : " (" + String.join("|", field.choices()) + ")";
  }

  private static String flag(FieldInfo field) {
    String flag = "--" + Flags.kebab(field.name());
    return switch (field.type()) {
      case BOOLEAN -> flag;
      case FILE -> flag + " @FILE";
      case OUTPUT -> flag + " FILE";
      case INTEGER, DECIMAL -> flag + " N";
      case REF -> flag + " ID[@VERSION]";
      case DATE -> flag + " YYYY-MM-DD";
      case RECORD, MAP -> flag + " {JSON}";
      case TEXT, INSTANT, ZONE, WORDS, CHOICE -> flag + " ...";
    };
  }

  private Messages words() {
    return registries.messages(Screen.class);
  }
}
