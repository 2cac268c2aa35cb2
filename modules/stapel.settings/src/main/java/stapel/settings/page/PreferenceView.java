package stapel.settings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.store.Scopes;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.platform.api.Preferences;
import stapel.platform.api.Preferences.Definition;
import stapel.platform.api.Preferences.Group;
import stapel.settings.page.Line.Hidden;
import stapel.settings.pages.StaticTemplates;

/** The server's preferences, drawn from what the running bundles describe. */
@Component(service = View.class)
@Contribution(
    id = "settings.preferences",
    permission = Preferences.PERMISSION,
    perspective = "administration",
    order = 83)
public final class PreferenceView implements View {

  private final Preferences preferences;

  /** Of this server. */
  @Activate
  public PreferenceView(@Reference Preferences preferences) {
    this.preferences = preferences;
  }

  /**
   * The page.
   *
   * @param history address of what was changed
   */
  public record Model(ViewRequest request, List<Section> sections, String history) {

    /** Copies the list. */
    public Model {
      sections = List.copyOf(sections);
    }
  }

  @Override
  public Page show(ViewRequest request) {
    List<Section> sections = new ArrayList<>();
    for (Group group : preferences.groups(request.language())) {
      sections.add(
          new Section(
              group.title(),
              group.help(),
              group.definitions().stream().map(each -> line(request, group, each)).toList()));
    }
    Model model =
        new Model(request, sections, request.address("settings.changes", "scope", Scopes.PLATFORM));
    return Page.of(
        request.text("settings.preferences"),
        out -> out.write(new StaticTemplates().preferences(model).render()));
  }

  private static Line line(ViewRequest request, Group group, Definition definition) {
    Lines lines = new Lines(request);
    List<Hidden> hidden =
        List.of(
            new Hidden("_token", request.token()),
            new Hidden("_back", "/preferences"),
            new Hidden("group", group.id()),
            new Hidden("key", definition.key()));
    List<Hidden> sent = new ArrayList<>(hidden);
    sent.add(new Hidden("_form", "settings.preferences"));
    sent.add(new Hidden("_line", Lines.id(group.id(), definition.key())));
    String standard = lines.words(definition, definition.defaults());
    Optional<Line.Back> back =
        definition.stored()
            ? Optional.of(
                new Line.Back(
                    request.command(Preferences.RESET),
                    request.text("settings.back.standard", standard),
                    hidden))
            : Optional.empty();
    List<String> notes =
        definition.stored() ? List.of() : List.of(request.text("settings.standard"));
    return lines.line(
        group.id(),
        definition,
        definition.stored(),
        new Lines.Asked(request.command(Preferences.SET), sent, false, notes, back));
  }
}
