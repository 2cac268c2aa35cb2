package stapel.experts.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Text;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.setting.ScopedSettings;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.experts.expert.ReadingSettings;
import stapel.experts.pages.StaticTemplates;

/**
 * Who is to read what: the loads of experts, applications with too few of them, conflicts, and a
 * proposal beside today, computed again for another load.
 */
@Component
@Contribution(
    id = "experts.assigning",
    permission = "experts.assign",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    perspective = "programme",
    order = 42)
public final class AssigningView implements View {

  private static final String ID = "experts.assigning";

  private final ScopedSettings settings;

  /** With the settings of calls. */
  @Activate
  public AssigningView(@Reference ScopedSettings settings) {
    this.settings = settings;
  }

  /** A call to choose. */
  public record Choice(String title, String address, boolean chosen) {}

  /** A figure with the rows behind it. */
  public record Figure(String number, String words, String address) {}

  /**
   * The page.
   *
   * @param call id of the chosen call, empty when there is none
   * @param number of the application that is looked for; empty when none is
   * @param problems what stands in the way of what was asked last; the form may be out of sight
   */
  public record Model(
      ViewRequest request,
      List<Choice> calls,
      String call,
      String number,
      boolean running,
      List<String> problems,
      List<Figure> figures,
      WhatIf whatIf,
      Optional<ProposalBeside> proposal,
      ProposalsCompared compared,
      Loads loads,
      Readings readings,
      Lacking lacking,
      Kept conflicts) {}

  @Override
  public Page show(ViewRequest request) {
    Optional<String> wanted =
        request
            .parameter("call")
            .or(() -> request.parameter("row"))
            .or(() -> request.parameter("scope"));
    return page(request, wanted, Optional.empty());
  }

  /** The page of a call, the wanted one if there is such, beside the newest or this proposal. */
  Page page(ViewRequest request, Optional<String> wanted, Optional<String> run) {
    List<Row> calls =
        request
            .reader()
            .read(Query.of("intake.calls").columns("title", "state").page(0, 200))
            .rows();
    Optional<Row> chosen =
        wanted
            .flatMap(id -> calls.stream().filter(row -> row.ref().id().equals(id)).findFirst())
            .or(() -> calls.stream().filter(AssigningView::running).findFirst())
            .or(() -> calls.stream().findFirst());
    String id = chosen.map(row -> row.ref().id()).orElse("");
    List<Choice> choices = calls.stream().map(row -> choice(request, row, id)).toList();
    boolean running = chosen.filter(AssigningView::running).isPresent();
    Model model = model(request, choices, id, running, ProposalBeside.of(request, id, run));
    return Page.of(
        request.text(ID), out -> out.write(new StaticTemplates().assigning(model).render()));
  }

  private Model model(
      ViewRequest request,
      List<Choice> calls,
      String call,
      boolean running,
      Optional<ProposalBeside> proposal) {
    ReadingSettings.Config rules = settings.of(ReadingSettings.Config.class, call);
    WhatIf whatIf = WhatIf.of(request, call, rules, proposal);
    Lacking lacking = Lacking.of(request, call, whatIf.minimum());
    Kept conflicts = Kept.of(request, call);
    return new Model(
        request,
        calls,
        call,
        Found.number(request).orElse(""),
        running,
        problems(request),
        figures(request, call, lacking, conflicts),
        whatIf,
        proposal,
        ProposalsCompared.of(request, call),
        Loads.of(request, call, rules, proposal),
        Readings.of(request, call),
        lacking,
        conflicts);
  }

  private static List<String> problems(ViewRequest request) {
    List<String> problems =
        new ArrayList<>(request.problems().getOrDefault("", "").lines().toList());
    request
        .problems()
        .forEach(
            (field, sentence) -> {
              if (!field.isEmpty()) {
                String name = field.replaceAll("\\.\\d+", "");
                problems.add(request.text("experts.propose-assignment." + name) + ": " + sentence);
              }
            });
    return problems;
  }

  private static List<Figure> figures(
      ViewRequest request, String call, Lacking lacking, Kept conflicts) {
    String readings = "state:assigned,declared";
    String waiting = "state:invited";
    return List.of(
        figure(
            request,
            "experts",
            count(request, Query.of("experts.experts").in(call)),
            request.address("experts.experts", "scope", call)),
        figure(
            request,
            "readings",
            count(request, states(Query.of("experts.assignments").in(call), "assigned,declared")),
            request.address("experts.assignments", "q", readings, "scope", call)),
        figure(request, "lacking", lacking.count(), "#lacking"),
        figure(request, "conflicts", conflicts.count(), "#conflicts"),
        figure(
            request,
            "unanswered",
            count(request, states(Query.of("experts.invitations").in(call), "invited")),
            request.address("experts.invitations", "q", waiting, "scope", call)));
  }

  private static Figure figure(ViewRequest request, String name, long number, String address) {
    return new Figure(
        Cells.counted(request, number),
        request.text(ID + "." + name, Math.min(number, Rows.COUNTED - 1)),
        address);
  }

  private static Query states(Query query, String states) {
    return query.filter(new Filter("state", Filter.Operator.IN, states));
  }

  private static long count(ViewRequest request, Query query) {
    return request.reader().read(query.page(0, 0)).count();
  }

  private static boolean running(Row row) {
    return List.of("closed", "in_review").contains(row.text("state"));
  }

  private static Choice choice(ViewRequest request, Row row, String chosen) {
    String id = row.ref().id();
    String title = row.cell("title").map(cell -> ((Text) cell).in(request.language())).orElse(id);
    return new Choice(title, request.address(ID, "call", id), id.equals(chosen));
  }
}
