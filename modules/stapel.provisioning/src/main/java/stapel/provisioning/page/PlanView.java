package stapel.provisioning.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Id;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.platform.api.Modules;
import stapel.platform.api.Modules.Verb;
import stapel.platform.api.Modules.Wish;
import stapel.platform.api.Wording;
import stapel.provisioning.change.Changes;
import stapel.provisioning.change.RunningJobs;
import stapel.provisioning.pages.StaticTemplates;
import stapel.provisioning.plan.Effect;
import stapel.provisioning.plan.Effect.What;
import stapel.provisioning.plan.Plan;

/** What a change would do, before anything happens, and the button that does it. */
@Component
@Contribution(id = "provisioning.plan", permission = Modules.CHANGE)
public final class PlanView implements View {

  private final Changes changes;
  private final RunningJobs jobs;
  private final Wording wording;

  /** From these. */
  @Activate
  public PlanView(
      @Reference Changes changes, @Reference RunningJobs jobs, @Reference Wording wording) {
    this.changes = changes;
    this.jobs = jobs;
    this.wording = wording;
  }

  /**
   * The page.
   *
   * @param verb of the change, in small letters
   * @param names what was asked for
   * @param key against executing it twice
   * @param mark of the plan, empty when there is none
   * @param problems lines that say why it is refused; the last may be technical
   */
  public record Model(
      ViewRequest request,
      String verb,
      List<String> names,
      String folder,
      String key,
      String mark,
      List<PlanSection> sections,
      boolean inPlace,
      List<String> contracting,
      List<String> problems) {

    /** Id of the command that does it. */
    public String command() {
      return "provisioning." + verb;
    }

    /** Name of the field that takes the names. */
    public String field() {
      return verb.equals("revert") ? "profile" : "modules";
    }
  }

  @Override
  public Page show(ViewRequest request) {
    Wish wish = wish(request);
    List<String> problems = new ArrayList<>();
    request.problems().values().stream().flatMap(String::lines).forEach(problems::add);
    Optional<Plan> plan = Optional.empty();
    try {
      plan = Optional.of(changes.plan(wish));
    } catch (Refusal refusal) {
      if (problems.isEmpty()) {
        problems.addAll(wording.problems(refusal, request.language()));
      }
    }
    Model model =
        new Model(
            request,
            ModuleWords.low(wish.verb()),
            wish.names(),
            wish.folder().orElse(""),
            Id.next(request.now()),
            plan.map(Plan::mark).orElse(""),
            plan.map(made -> sections(request, made)).orElse(List.of()),
            plan.map(Plan::inPlace).orElse(true),
            plan.stream()
                .flatMap(made -> made.contracting().stream())
                .map(part -> part.title(request.language().getLanguage()))
                .toList(),
            problems);
    return Page.of(
        title(request, wish), out -> out.write(new StaticTemplates().plan(model).render()));
  }

  private List<PlanSection> sections(ViewRequest request, Plan plan) {
    List<Effect> effects =
        plan.effects(jobs::atWork).stream()
            .filter(Effect::visible)
            .filter(one -> one.what() != What.RESTARTED || plan.inPlace())
            .toList();
    return Stream.of(What.values())
        .flatMap(
            what ->
                PlanSection.of(
                    request, what, effects.stream().filter(one -> one.what() == what).toList())
                    .stream())
        .toList();
  }

  /** What the plan is of: the modules by the names that people know. */
  private String title(ViewRequest request, Wish wish) {
    String language = request.language().getLanguage();
    List<String> titles = wish.names().stream().map(name -> changes.title(name, language)).toList();
    String key = "provisioning.plan.title." + ModuleWords.low(wish.verb());
    return titles.isEmpty() ? request.text(key + ".all") : request.text(key, titles);
  }

  private static Wish wish(ViewRequest request) {
    String change = request.parameter("change").orElse("").toUpperCase(Locale.ROOT);
    Verb verb =
        Stream.of(Verb.values())
            .filter(one -> one.name().equals(change))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(
                        PlanView.class,
                        Refusal.Kind.NOT_FOUND,
                        Problem.of("provisioning.no-such-change", change)));
    List<String> names =
        request.parameter("name").map(text -> List.of(text.split("\\s+"))).orElse(List.of());
    return new Wish(verb, names, request.parameter("folder"));
  }
}
