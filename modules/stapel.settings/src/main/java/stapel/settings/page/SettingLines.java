package stapel.settings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stapel.api.Text;
import stapel.api.store.Scopes;
import stapel.api.view.ViewRequest;
import stapel.platform.api.Preferences;
import stapel.settings.page.Line.Hidden;
import stapel.settings.page.OverviewView.Below;
import stapel.settings.page.OverviewView.Held;
import stapel.settings.scoped.Definition;
import stapel.settings.scoped.Holding;
import stapel.settings.scoped.Stored;
import stapel.settings.scoped.Stored.Standing;
import stapel.settings.value.MetatypeFile.Attribute;

/** The values of one scope as lines of its page. */
final class SettingLines {

  private final ViewRequest request;
  private final Lines lines;
  private final String view;
  private final String scope;
  private final boolean may;
  private final List<Scopes.Scope> path;

  /**
   * Of one scope.
   *
   * @param view id of the view that a changed value leads back to
   * @param may whether the reader may change them
   */
  SettingLines(
      ViewRequest request, String view, String scope, boolean may, List<Scopes.Scope> path) {
    this.request = request;
    this.lines = new Lines(request);
    this.view = view;
    this.scope = scope;
    this.may = may;
    this.path = path;
  }

  Line line(Definition definition, Holding holding) {
    Attribute attribute = holding.attribute();
    Preferences.Definition shown = shown(definition, holding);
    boolean frozen = holding.row().filter(Stored::frozen).isPresent();
    List<Hidden> sent = new ArrayList<>(hidden(definition, attribute));
    sent.add(new Hidden("_form", "settings.sheet"));
    sent.add(new Hidden("_line", Lines.id(definition.id(), attribute.id())));
    if (frozen) {
      Stored row = holding.row().orElseThrow();
      sent.add(new Hidden("subject", "settings.values/" + row.id() + "@" + row.version()));
    }
    String command = frozen ? "settings.amend" : "settings.set";
    return lines.line(
        definition.id(),
        shown,
        !holding.values().isEmpty(),
        new Lines.Asked(
            may ? request.command(command) : "",
            sent,
            frozen,
            List.of(note(holding)),
            back(definition, holding)));
  }

  /** The same value as a line of a table. */
  Held held(Definition definition, Holding holding, List<Below> below) {
    Preferences.Definition shown = shown(definition, holding);
    String line = Lines.id(definition.id(), holding.attribute().id());
    boolean secret = holding.attribute().secret() && holding.values().isEmpty();
    return new Held(
        shown.unit().isEmpty() ? shown.label() : shown.label() + ", " + shown.unit(),
        secret ? "—" : lines.words(shown, holding.values()),
        note(holding),
        request.address("settings.sheet", "scope", scope) + "#" + line + "-row",
        back(definition, holding),
        below.stream().map(own -> place(shown, own)).toList());
  }

  private Place place(Preferences.Definition shown, Below own) {
    return new Place(
        own.title() + ": " + lines.words(shown, own.values()),
        request.address(view, "scope", own.scope()));
  }

  private Optional<Line.Back> back(Definition definition, Holding holding) {
    boolean own = holding.row().filter(row -> !row.frozen()).isPresent();
    return own && may
        ? Optional.of(
            new Line.Back(
                request.command("settings.reset"),
                request.text(
                    "settings.back", lines.words(shown(definition, holding), holding.above())),
                hidden(definition, holding.attribute())))
        : Optional.empty();
  }

  private List<Hidden> hidden(Definition definition, Attribute attribute) {
    return List.of(
        new Hidden("_token", request.token()),
        new Hidden("_back", request.address(view, "scope", scope)),
        new Hidden("scope", scope),
        new Hidden("group", definition.id()),
        new Hidden("key", attribute.id()));
  }

  /** Whose the value is. */
  private String note(Holding holding) {
    if (holding.standing() == Standing.OWN) {
      return request.text("settings.own");
    }
    return holding
        .origin()
        .map(origin -> request.text("settings.inherited", level(origin)))
        .orElseGet(() -> request.text("settings.standard"));
  }

  /** The scope's title where the reader may see it, else what kind of scope it is. */
  private String level(String origin) {
    return request
        .reader()
        .row("access.scopes", origin)
        .flatMap(row -> row.cell("title"))
        .map(title -> ((Text) title).in(request.language()))
        .orElseGet(
            () ->
                path.stream()
                    .filter(above -> above.id().equals(origin))
                    .findFirst()
                    .map(above -> request.text("settings.level." + above.kind()))
                    .orElse(origin));
  }

  private Preferences.Definition shown(Definition definition, Holding holding) {
    Locale language = request.language();
    Attribute attribute = holding.attribute();
    String own = definition.word(language, attribute.id());
    boolean secret = attribute.secret();
    return new Preferences.Definition(
        attribute.id(),
        own.isEmpty() ? attribute.name() : own,
        definition.word(language, attribute.id(), "help"),
        attribute.type(),
        attribute.required(),
        attribute.many(),
        secret ? List.of() : holding.above(),
        secret ? List.of() : holding.values(),
        holding.row().isPresent(),
        attribute.min(),
        attribute.max(),
        definition.word(language, attribute.id(), "unit"),
        attribute.options().stream()
            .map(
                option ->
                    new Preferences.Choice(
                        option.value(), definition.choice(language, attribute, option)))
            .toList());
  }
}
