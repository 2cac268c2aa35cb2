package stapel.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.api.Id;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.ViewRequest;
import stapel.intake.pages.StaticTemplates;

/** The page on which an application is entered or corrected, with an input for each field. */
public final class EntryPage {

  private static final Set<String> TAKING = Set.of("open", "closed", "in_review");

  private EntryPage() {}

  /** A value and its words. */
  public record Option(String value, String words) {}

  /**
   * One input.
   *
   * @param kind {@code text}, {@code area}, {@code number}, {@code date}, {@code moment}, {@code
   *     select} or {@code radio}
   * @param stored what stands there now where another person changed it meanwhile
   */
  public record Input(
      String kind,
      String name,
      String label,
      boolean required,
      String help,
      String unit,
      int longest,
      List<Option> options,
      String value,
      String error,
      String stored) {

    /** Its id in the page. */
    public String id() {
      return "e-" + name.replace('.', '-');
    }

    /** For the page's attribute; null when any length will do. */
    public String most() {
      return longest > 0 ? Integer.toString(longest) : null;
    }

    /** For the page's attribute; null when nothing is wrong. */
    public String invalid() {
      return error.isEmpty() ? null : "true";
    }

    /** Ids of what explains it, null when nothing does. */
    public String described() {
      List<String> ids = new ArrayList<>();
      if (!help.isEmpty()) {
        ids.add(id() + "-help");
      }
      if (!error.isEmpty()) {
        ids.add(id() + "-error");
      }
      return ids.isEmpty() ? null : String.join(" ", ids);
    }
  }

  /** Inputs under one heading. */
  public record Section(String title, List<Input> inputs) {}

  /**
   * Something begun and not handed in.
   *
   * @param subject names it where it is thrown away
   */
  public record Unfinished(String words, String address, String subject) {}

  /**
   * The form of one call.
   *
   * @param seen version of the draft that is shown, 0 for none
   * @param saved when it was kept, in words, empty for not yet
   */
  public record Form(
      String about,
      String action,
      String key,
      List<Option> hidden,
      String seen,
      String saved,
      List<Unfinished> unfinished,
      List<Section> sections,
      boolean conflict,
      String problem,
      long wrong,
      String submit,
      boolean draft,
      String leave,
      String here) {}

  /** The page; without a form while the call is to be chosen. */
  public record Model(ViewRequest request, List<Option> calls, Optional<Form> form) {}

  /** For a new application. */
  static Page entering(ViewRequest request) {
    List<Row> calls =
        request.reader().read(Query.of("intake.calls").page(0, 200)).rows().stream()
            .filter(row -> TAKING.contains(row.text("state")))
            .filter(row -> request.may("intake.enter", row.scope()))
            .toList();
    Optional<String> wanted = request.parameter("openCall").or(() -> request.parameter("scope"));
    Optional<Row> call =
        calls.size() == 1
            ? Optional.of(calls.get(0))
            : calls.stream()
                .filter(row -> wanted.filter(row.scope()::equals).isPresent())
                .findFirst();
    List<Option> choices =
        calls.stream()
            .map(row -> new Option(address(request, row.scope()), title(request, row)))
            .toList();
    Optional<Form> form =
        call.flatMap(row -> request.reader().row("intake.calls", row.ref().id()))
            .map(row -> entering(request, row));
    return page(request, "intake.entry", new Model(request, choices, form));
  }

  private static Form entering(ViewRequest request, Row call) {
    EntryDrafts drafts = new EntryDrafts(request, call);
    Optional<Row> draft = drafts.continued("");
    EntryInputs inputs = EntryInputs.fresh(request, call, EntryDrafts.texts(draft));
    return new Form(
        title(request, call),
        request.command("intake.enter-application"),
        Id.next(request.now()),
        List.of(
            new Option("_form", "intake.entry"),
            new Option("_zone", call.text(Column.ZONE)),
            new Option("openCall", call.scope()),
            new Option("scope", call.scope()),
            new Option("entry", drafts.id(draft))),
        EntryDrafts.version(draft),
        drafts.saved(draft),
        drafts.unfinished(draft, ""),
        inputs.sections(true),
        false,
        request.problems().getOrDefault("", ""),
        request.problems().size(),
        request.text("intake.entry"),
        true,
        request.address("intake.applications", "scope", call.scope()),
        address(request, call.scope()));
  }

  /** For an application that is there. */
  static Page editing(ViewRequest request) {
    String id =
        request
            .parameter("row")
            .or(() -> request.parameter("id"))
            .or(() -> request.parameter("subject").map(EntryPage::id))
            .orElseThrow(EntryPage::missing);
    Row application =
        request.reader().row("intake.applications", id).orElseThrow(EntryPage::missing);
    Row call =
        request.reader().row("intake.calls", application.scope()).orElseThrow(EntryPage::missing);
    EntryDrafts drafts = new EntryDrafts(request, call);
    Optional<Row> draft = drafts.continued(id);
    String now = application.ref().toString();
    boolean conflict =
        request
            .parameter("subject")
            .or(() -> draft.map(row -> EntryDrafts.texts(draft).getOrDefault("basis", now)))
            .filter(subject -> !subject.equals(now))
            .isPresent();
    EntryInputs inputs =
        EntryInputs.of(request, call, application, conflict, EntryDrafts.texts(draft));
    Form form =
        new Form(
            title(request, call) + " · " + application.text("number"),
            request.command("intake.edit-application"),
            Id.next(request.now()),
            List.of(
                new Option("_form", "intake.editing"),
                new Option("openCall", call.scope()),
                new Option("basis", now),
                new Option("subject", now),
                new Option("entry", drafts.id(draft))),
            EntryDrafts.version(draft),
            drafts.saved(draft),
            drafts.unfinished(draft, id),
            inputs.sections(false),
            conflict,
            conflict ? "" : request.problems().getOrDefault("", ""),
            request.problems().size(),
            request.text("intake.entry.save"),
            false,
            request.address("intake.applications", "id", id),
            request.address("intake.editing", "row", id));
    return page(request, "intake.editing", new Model(request, List.of(), Optional.of(form)));
  }

  private static String id(String subject) {
    String plain = subject.substring(subject.indexOf('/') + 1);
    int at = plain.indexOf('@');
    return at < 0 ? plain : plain.substring(0, at);
  }

  private static Page page(ViewRequest request, String title, Model model) {
    return Page.of(
        request.text(title), out -> out.write(new StaticTemplates().entry(model).render()));
  }

  private static String address(ViewRequest request, String call) {
    return request.address("intake.entry", "scope", call);
  }

  private static String title(ViewRequest request, Row call) {
    return call.cell("title")
        .map(cell -> ((Text) cell).in(request.language()))
        .orElse(call.text("number"));
  }

  private static Refusal missing() {
    return Refusal.of(EntryPage.class, Refusal.Kind.NOT_FOUND, Problem.of("intake.no-application"));
  }
}
