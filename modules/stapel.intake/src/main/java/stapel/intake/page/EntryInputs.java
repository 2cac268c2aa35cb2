package stapel.intake.page;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Money;
import stapel.api.Ref;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.view.ViewRequest;
import stapel.intake.field.FieldKind;
import stapel.intake.page.EntryPage.Input;
import stapel.intake.page.EntryPage.Option;
import stapel.intake.page.EntryPage.Section;

/** The inputs of an application: what every one has, then the fields of its call. */
final class EntryInputs {

  /** More choices than these stand in a list that opens. */
  private static final int BESIDE = 6;

  private final ViewRequest request;
  private final Row call;
  private final Optional<Row> application;
  private final boolean conflict;
  private final boolean posted;
  private final Map<String, String> draft;
  private final String currency;

  private EntryInputs(
      ViewRequest request,
      Row call,
      Optional<Row> application,
      boolean conflict,
      Map<String, String> draft) {
    this.request = request;
    this.call = call;
    this.application = application;
    this.conflict = conflict;
    this.draft = draft;
    this.posted = request.parameter("_form").isPresent();
    this.currency = Currency.getInstance(call.text("currency")).getSymbol(request.language());
  }

  /** Empty ones, or with what was typed, be it just now or kept as a draft. */
  static EntryInputs fresh(ViewRequest request, Row call, Map<String, String> draft) {
    return new EntryInputs(request, call, Optional.empty(), false, draft);
  }

  /**
   * With what stands in the application, or what was typed.
   *
   * @param conflict true when the application was changed meanwhile
   * @param draft what was typed and not handed in, empty for nothing
   */
  static EntryInputs of(
      ViewRequest request, Row call, Row application, boolean conflict, Map<String, String> draft) {
    return new EntryInputs(request, call, Optional.of(application), conflict, draft);
  }

  /** All of them; {@code receipt} for what is said only when it is entered. */
  List<Section> sections(boolean receipt) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        section(
            "about",
            List.of(
                plain("text", "title", true, 300, ""),
                plain("number", "amount", false, 0, currency),
                select("region"))));
    List<Input> answers = answers();
    if (!answers.isEmpty()) {
      sections.add(section("form", answers));
    }
    sections.add(
        section(
            "applicant",
            List.of(
                plain("text", "organisation", false, 300, ""),
                plain("text", "inn", false, 12, ""),
                plain("text", "ogrn", false, 15, ""),
                plain("text", "person", false, 200, ""),
                plain("text", "email", false, 254, ""),
                plain("text", "phone", false, 60, ""))));
    if (receipt) {
      sections.add(
          section(
              "receipt",
              List.of(
                  plain("text", "number", false, 40, ""),
                  plain(
                      "moment",
                      "submitted",
                      false,
                      0,
                      request.show(ZoneId.of(call.text(Column.ZONE)))))));
    }
    return sections;
  }

  private Section section(String name, List<Input> inputs) {
    return new Section(request.text("intake.entry." + name), inputs);
  }

  private Input plain(String kind, String key, boolean required, int most, String unit) {
    String label = request.text("intake.applications." + key);
    return input(kind, key, key, label, required, help(key), unit, most, List.of());
  }

  private String help(String key) {
    return switch (key) {
      case "number", "submitted", "inn", "ogrn" -> request.text("intake.entry." + key + ".help");
      default -> "";
    };
  }

  private Input select(String key) {
    List<Option> options =
        request
            .reader()
            .read(Query.of("reference.territories").sort(Sort.up("title")).page(0, 200))
            .rows()
            .stream()
            .map(row -> new Option(row.ref().id(), words(row, "title")))
            .toList();
    String label = request.text("intake.applications." + key);
    return input("select", key, key, label, false, "", "", 0, options);
  }

  private List<Input> answers() {
    return request
        .reader()
        .read(
            Query.of("intake.fields")
                .columns("label", "key", "kind", "required", "guidance", "choices")
                .in(call.scope())
                .page(0, 200))
        .rows()
        .stream()
        .map(this::answer)
        .toList();
  }

  private Input answer(Row field) {
    String key = field.text("key");
    boolean required = field.text("required").equals("true");
    FieldKind kind = FieldKind.of(field.text("kind"));
    List<Option> options =
        kind == FieldKind.CHOICE
            ? field.text("choices").lines().map(line -> new Option(line, line)).toList()
            : List.of();
    return input(
        drawn(kind, required, options.size()),
        "answers." + key,
        call.text("number") + "." + key,
        words(field, "label"),
        required,
        words(field, "guidance"),
        kind == FieldKind.MONEY ? currency : "",
        kind == FieldKind.SHORT_TEXT ? 300 : 0,
        options);
  }

  private static String drawn(FieldKind kind, boolean required, int choices) {
    return switch (kind) {
      case SHORT_TEXT -> "text";
      case LONG_TEXT -> "area";
      case NUMBER, MONEY -> "number";
      case DATE -> "date";
      case CHOICE -> required && choices <= BESIDE ? "radio" : "select";
    };
  }

  private Input input(
      String kind,
      String name,
      String column,
      String label,
      boolean required,
      String help,
      String unit,
      int most,
      List<Option> options) {
    String now = application.flatMap(row -> row.cell(column)).map(this::written).orElse("");
    String kept = draft.isEmpty() ? now : draft.getOrDefault(name, "");
    String value = posted ? request.parameter(name).orElse("") : kept;
    Map<String, String> problems = request.problems();
    String beside = conflict && !value.equals(now) ? shown(now, options) : "";
    return new Input(
        kind,
        name,
        label,
        required,
        help,
        unit,
        most,
        options,
        value,
        problems.getOrDefault(name, ""),
        beside);
  }

  private String shown(String now, List<Option> options) {
    String words =
        options.stream()
            .filter(o -> o.value().equals(now))
            .map(Option::words)
            .findFirst()
            .orElse(now);
    return words.isEmpty() ? request.text("intake.entry.nothing") : words;
  }

  /** A cell as somebody would write it. */
  private String written(Object cell) {
    if (cell instanceof Money money) {
      BigDecimal whole = money.amount().stripTrailingZeros();
      String written = (whole.scale() <= 0 ? whole : money.amount()).toPlainString();
      return request.language().getLanguage().equals("ru") ? written.replace('.', ',') : written;
    }
    if (cell instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return cell instanceof Ref ref ? ref.id() : cell.toString();
  }

  private String words(Row row, String column) {
    return row.cell(column)
        .map(cell -> cell instanceof Text text ? text.in(request.language()) : cell.toString())
        .orElse("");
  }
}
