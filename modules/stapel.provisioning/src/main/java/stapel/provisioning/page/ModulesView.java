package stapel.provisioning.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Text;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.platform.api.Backups;
import stapel.platform.api.Modules;
import stapel.platform.api.Wording;
import stapel.provisioning.change.Changes;
import stapel.provisioning.page.Catalogue.Entry;
import stapel.provisioning.pages.StaticTemplates;
import stapel.provisioning.resolve.Part;

/** What this server runs, and what it could run. */
@Component
@Contribution(
    id = "provisioning.modules",
    permission = Modules.PERMISSION,
    perspective = "modules",
    order = 810)
public final class ModulesView implements View {

  private final Modules modules;
  private final Catalogue catalogue;
  private final Pictures pictures;
  private final Changes changes;
  private final Wording wording;

  /** From these. */
  @Activate
  public ModulesView(
      @Reference Modules modules,
      @Reference Catalogue catalogue,
      @Reference Pictures pictures,
      @Reference Changes changes,
      @Reference Wording wording) {
    this.modules = modules;
    this.catalogue = catalogue;
    this.pictures = pictures;
    this.changes = changes;
    this.wording = wording;
  }

  /** A module in the list. */
  public record Line(
      String name,
      String title,
      String about,
      String address,
      Pictures.Picture picture,
      String version,
      String newer,
      String key,
      boolean well,
      String state) {}

  /** A part of the list. */
  public record Shelf(String title, List<Line> lines, boolean folded) {}

  /**
   * The page.
   *
   * @param search what was searched for
   * @param troubles why a repository offers nothing now
   * @param upgrades how many modules have a newer version
   * @param changeable whether this server can change its modules
   */
  public record Model(
      ViewRequest request,
      String search,
      List<String> troubles,
      List<Shelf> shelves,
      long upgrades,
      boolean changeable,
      boolean backup) {

    /** Address of the plan that upgrades all. */
    public String upgrade() {
      return request.address("provisioning.plan", "change", "upgrade");
    }
  }

  @Override
  public Page show(ViewRequest request) {
    String search = request.parameter("q").orElse("");
    Map<String, Modules.Module> running =
        modules.all(request.language()).stream()
            .collect(Collectors.toMap(Modules.Module::name, Function.identity()));
    List<String> troubles = new ArrayList<>();
    List<Entry> all =
        catalogue.entries(
            request.language().getLanguage(),
            trouble -> troubles.addAll(wording.problems(trouble, request.language())));
    List<Entry> found = all.stream().filter(entry -> matches(entry, search)).toList();
    Function<Entry, Line> line = entry -> line(request, entry, running);
    List<Shelf> shelves =
        List.of(
            new Shelf(
                request.text("provisioning.modules.installed"),
                found.stream().filter(ModulesView::added).map(line).toList(),
                false),
            new Shelf(
                request.text("provisioning.modules.offered"),
                found.stream().filter(one -> one.installed().isEmpty()).map(line).toList(),
                false),
            new Shelf(
                request.text("provisioning.modules.platform"),
                found.stream()
                    .filter(one -> one.installed().isPresent() && one.platform())
                    .map(line)
                    .toList(),
                search.isEmpty()));
    Model model =
        new Model(
            request,
            search,
            troubles,
            shelves.stream().filter(shelf -> !shelf.lines().isEmpty()).toList(),
            all.stream().filter(one -> one.newer().isPresent()).count(),
            changes.possible() && request.may(Modules.CHANGE, "platform"),
            request.may(Backups.PERMISSION, "platform"));
    return Page.of(
        request.text("provisioning.modules"),
        out -> out.write(new StaticTemplates().modules(model).render()));
  }

  private static boolean added(Entry entry) {
    return entry.installed().isPresent() && !entry.platform();
  }

  /** Whoever reads one language may know a module by its name in the other. */
  private static boolean matches(Entry entry, String search) {
    Part part = entry.part();
    List<String> all = new ArrayList<>(List.of(entry.name()));
    for (String language : List.of("ru", "en")) {
      all.add(part.title(language));
      all.add(part.about(language));
    }
    return Text.searchKey(String.join(" ", all)).contains(Text.searchKey(search));
  }

  private Line line(ViewRequest request, Entry entry, Map<String, Modules.Module> running) {
    String language = request.language().getLanguage();
    Modules.Module module = running.get(entry.name());
    boolean well = module == null || module.troubles().isEmpty();
    String state =
        entry.installed().isEmpty()
            ? ""
            : well
                ? request.text("provisioning.state.running")
                : module.troubles().get(0).sentence();
    return new Line(
        entry.name(),
        entry.title(language),
        ModuleWords.about(request, entry.part()),
        request.address("provisioning.module", "name", entry.name()),
        pictures.first(entry.part(), language),
        entry.part().jar().version(),
        entry.newer().orElse(""),
        request.text("provisioning.modules.signed", ModuleWords.key(request, entry)),
        well,
        state);
  }
}
