package stapel.workbench.form;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.platform.api.CommandDoor.FieldType;
import stapel.workbench.Pages;
import stapel.workbench.Refused;
import stapel.workbench.Said;
import stapel.workbench.Visit;
import stapel.workbench.form.Execution.Outcomes;
import stapel.workbench.form.Forms.State;
import stapel.workbench.list.RowViews;
import stapel.workbench.view.Views;

/** Says how a command went: as a page, as the next page, or to a script that saves a draft. */
public final class Answers {

  private final Pages pages;
  private final Views views;

  /** Sends its pages there; forms of views are shown by them again. */
  public Answers(Pages pages, Views views) {
    this.pages = pages;
    this.views = views;
  }

  /** Every sentence about what was done and what was not. */
  List<String> sentences(Visit visit, CommandInfo command, Outcomes outcomes) {
    List<String> sentences = new ArrayList<>();
    if (outcomes.done().size() + outcomes.refused().size() > 1) {
      sentences.add(
          visit.words().text("form.many", outcomes.done().size(), outcomes.refused().size()));
    }
    outcomes
        .done()
        .values()
        .forEach(
            result ->
                sentences.addAll(
                    visit
                        .platform()
                        .wording()
                        .result(command.id(), result, visit.caller().language())));
    outcomes
        .refused()
        .values()
        .forEach(
            refusal ->
                sentences.addAll(
                    visit.platform().wording().problems(refusal, visit.caller().language())));
    return sentences.stream().distinct().map(one -> whole(visit, one)).toList();
  }

  /** The address of a feed is told whole: it is to be copied into another program. */
  private static String whole(Visit visit, String sentence) {
    String page = visit.request().getRequestURL().toString();
    String server = page.substring(page.indexOf("//"), page.indexOf('/', page.indexOf("//") + 2));
    boolean proxied = "https".equals(visit.request().getHeader("X-Forwarded-Proto"));
    String scheme = proxied ? "https" : visit.request().getScheme();
    return sentence.replace(" /f/", " " + scheme + ":" + server + "/f/");
  }

  /** Done: on to the thing that was made, the page the person came from, or the list. */
  void done(Visit visit, CommandInfo command, Outcomes outcomes) throws IOException {
    List<String> sentences = sentences(visit, command, outcomes);
    if (script(visit)) {
      json(visit, 200, outcomes, List.of());
      return;
    }
    String next = next(visit, command, outcomes);
    boolean secret = command.permission().startsWith("access.") && !sentences.isEmpty();
    boolean much = sentences.size() > 6 || String.join("", sentences).length() > 900;
    if (secret || much || !outcomes.refused().isEmpty()) {
      String name = visit.labels().name(command.id());
      pages.send(
          visit,
          Pages.Heading.of(name, command.dataset()),
          pages.templates().result(visit.words(), sentences, next, outcomes.refused().isEmpty()));
      return;
    }
    String name = visit.labels().name(command.id());
    Said.keep(
        visit.response(), sentences.isEmpty() ? List.of(did(visit, command, name)) : sentences);
    if (visit.partial()) {
      visit.response().setHeader("HX-Redirect", next);
    } else {
      visit.redirect(next);
    }
  }

  /** In the module's own words, where it has some. */
  private static String did(Visit visit, CommandInfo command, String name) {
    return visit
        .labels()
        .find(command.id(), command.id() + ".done")
        .orElseGet(() -> visit.words().text("form.done", name));
  }

  private static String next(Visit visit, CommandInfo command, Outcomes outcomes) {
    String scope = visit.scope().map(id -> "?scope=" + Visit.encode(id)).orElse("");
    Optional<Ref> made =
        outcomes.done().values().stream().flatMap(result -> result.refs().stream()).findFirst();
    boolean several = outcomes.done().size() > 1;
    String fallback =
        made.isPresent() && !several
            ? row(visit, made.get(), kept(visit, command))
            : outcomes.done().keySet().stream()
                .filter(s -> s.indexOf('/') > 0 && !several)
                .findFirst()
                .map(Ref::parse)
                .filter(ref -> there(visit, ref))
                .map(ref -> row(visit, ref, kept(visit, command)))
                .orElse(command.dataset().isEmpty() ? "/" : "/d/" + command.dataset() + scope);
    return Visit.local(visit.parameter("_back"), fallback);
  }

  /** A row that was taken away has no page to go back to. */
  private static boolean there(Visit visit, Ref ref) {
    var datasets = visit.platform().datasets();
    return datasets.dataset(visit.caller(), ref.dataset()).isPresent()
        && datasets.read(visit.caller(), reader -> reader.row(ref.dataset(), ref.id()).isPresent());
  }

  /** The scope the page was narrowed to, unless the form was about another one in the end. */
  private static Optional<String> kept(Visit visit, CommandInfo command) {
    return visit
        .scope()
        .filter(
            scope ->
                Subjects.field(command).isPresent()
                    || command.fields().stream()
                        .filter(field -> field.type() == FieldType.REF)
                        .flatMap(field -> visit.parameters(field.name()).stream())
                        .anyMatch(ref -> ref.equals(scope) || ref.startsWith(scope + "@")));
  }

  /** The page that a click on this row opens. */
  static String row(Visit visit, Ref ref, Optional<String> scope) {
    Optional<String> opening = RowViews.opening(visit, ref.dataset());
    String narrowed = scope.map(id -> "scope=" + Visit.encode(id)).orElse("");
    if (opening.isPresent()) {
      String address = "/v/" + opening.get() + "?id=" + Visit.encode(ref.id());
      return narrowed.isEmpty() ? address : address + "&" + narrowed;
    }
    String address = "/d/" + ref.dataset() + "/" + Visit.encode(ref.id());
    return narrowed.isEmpty() ? address : address + "?" + narrowed;
  }

  /** The form is about it and has no field for it: its label would name nothing there. */
  private static boolean isSubject(CommandInfo command, String field) {
    return Subjects.field(command).filter(info -> info.name().equals(field)).isPresent();
  }

  /** Refused: the form again with what was typed, each sentence at its field. */
  void refused(Visit visit, CommandInfo command, Typed typed, Refusal refusal, Forms forms)
      throws IOException {
    Map<String, String> errors = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    List<String> full = visit.platform().wording().problems(refusal, visit.caller().language());
    for (int i = 0; i < refusal.problems().size(); i++) {
      Problem problem = refusal.problems().get(i);
      String field = problem.field().replaceAll("\\[(\\d+)]", ".$1");
      boolean here = !field.isEmpty() && problem.row().isEmpty() && known(command, field);
      String sentence =
          visit.platform().wording().problem(refusal.origin(), problem, visit.caller().language());
      if (here) {
        errors.merge(field, sentence, (a, b) -> a + " " + b);
      } else if (problem.row().isEmpty() && isSubject(command, field)) {
        rest.add(sentence);
      } else if (i < full.size()) {
        rest.add(full.get(i));
      }
    }
    if (script(visit)) {
      json(visit, Refused.status(refusal.kind()), new Outcomes(), full);
      return;
    }
    Optional<String> form = visit.parameter("_form");
    if (form.isPresent()) {
      if (!rest.isEmpty()) {
        errors.put("", String.join("\n", rest));
      }
      views.again(visit, form.get(), Refused.status(refusal.kind()), errors);
      return;
    }
    boolean conflict =
        refusal.kind() == Refusal.Kind.CONFLICT
            && refusal.problems().stream().anyMatch(p -> p.code().startsWith("version."));
    forms.send(
        visit,
        Refused.status(refusal.kind()),
        command,
        typed,
        new State(true, conflict, errors, rest, List.of()));
  }

  private static boolean known(CommandInfo command, String field) {
    String first = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    return command.fields().stream().anyMatch(f -> f.name().equals(first) && !f.subject());
  }

  private static boolean script(Visit visit) {
    String accept = visit.request().getHeader("Accept");
    return accept != null && accept.startsWith("application/json");
  }

  private static void json(Visit visit, int status, Outcomes outcomes, List<String> problems)
      throws IOException {
    List<String> refs =
        outcomes.done().values().stream()
            .flatMap(r -> r.refs().stream())
            .map(Ref::toString)
            .distinct()
            .toList();
    String time =
        DateTimeFormatter.ofPattern("HH:mm")
            .withZone(visit.platform().zone())
            .format(visit.platform().clock().instant());
    visit.response().setStatus(status);
    visit.response().setContentType("application/json");
    visit.response().setCharacterEncoding("UTF-8");
    visit
        .response()
        .getWriter()
        .write(
            "{\"saved\":"
                + problems.isEmpty()
                + ",\"at\":\""
                + time
                + "\",\"refs\":"
                + Json.list(refs)
                + ",\"problems\":"
                + Json.list(problems)
                + "}");
  }
}
