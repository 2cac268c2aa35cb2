package stapel.provisioning.page;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.platform.api.Modules;
import stapel.provisioning.change.Changes;
import stapel.provisioning.change.Switchable;
import stapel.provisioning.page.Catalogue.Entry;
import stapel.provisioning.pages.StaticTemplates;

/** One module: how it is, what it brings, what it asks for, and what can be done with it. */
@Component
@Contribution(id = "provisioning.module", permission = Modules.PERMISSION)
public final class ModuleView implements View {

  private final Modules modules;
  private final Catalogue catalogue;
  private final Pictures pictures;
  private final Changes changes;

  /** From these. */
  @Activate
  public ModuleView(
      @Reference Modules modules,
      @Reference Catalogue catalogue,
      @Reference Pictures pictures,
      @Reference Changes changes) {
    this.modules = modules;
    this.catalogue = catalogue;
    this.pictures = pictures;
    this.changes = changes;
  }

  /**
   * The page.
   *
   * @param running how it is, empty when it does not run
   * @param schema number of its newest migration, empty when it has no tables
   * @param regions where it is off and on; empty where that is no question for this reader
   */
  public record Model(
      ViewRequest request,
      Entry entry,
      String about,
      List<String> pictures,
      Pictures.Picture picture,
      String key,
      Optional<Modules.Module> running,
      String schema,
      List<ModuleWords.Named> contributions,
      List<ModuleWords.Named> permissions,
      Optional<Regions> regions,
      boolean changeable) {

    /** What is wrong with it. */
    public List<Modules.Trouble> troubles() {
      return running.map(Modules.Module::troubles).orElse(List.of());
    }

    /** Address of a plan. */
    public String plan(String change) {
      return request.address("provisioning.plan", "change", change, "name", entry.name());
    }
  }

  @Override
  public Page show(ViewRequest request) {
    String name = request.parameter("name").orElse("");
    Entry entry =
        catalogue
            .entry(name)
            .orElseThrow(
                () ->
                    Refusal.of(
                        ModuleView.class,
                        Refusal.Kind.NOT_FOUND,
                        Problem.of("provisioning.not-offered", name)));
    String language = request.language().getLanguage();
    boolean switchable =
        entry.installed().isPresent()
            && entry.part().module().isPresent()
            && !entry.platform()
            && request.may(Switchable.PERMISSION, "platform");
    Model model =
        new Model(
            request,
            entry,
            entry.part().about(language),
            pictures.all(entry.part()),
            pictures.first(entry.part(), language),
            ModuleWords.key(request, entry),
            modules.all(request.language()).stream()
                .filter(module -> module.name().equals(name))
                .findFirst(),
            entry.part().schema() == 0 ? "" : String.valueOf(entry.part().schema()),
            ModuleWords.contributions(request, entry.part()),
            ModuleWords.permissions(request, entry.part()),
            switchable ? Optional.of(Regions.of(request, name)) : Optional.empty(),
            changes.possible() && request.may(Modules.CHANGE, "platform"));
    return Page.of(
        entry.title(language), out -> out.write(new StaticTemplates().module(model).render()));
  }
}
