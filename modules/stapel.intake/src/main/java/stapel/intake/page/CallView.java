package stapel.intake.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Registries;
import stapel.api.Text;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.intake.api.CallPart;
import stapel.intake.api.CallState;
import stapel.intake.pages.StaticTemplates;

/** The operator's page of one call: where it stands, what is there, what to do next. */
@Component(service = View.class)
@Contribution(
    id = "intake.call",
    permission = "intake.manage",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    order = 0)
public final class CallView implements View {

  private static final String APPLICATIONS = "intake.applications";
  private static final String SUBMITTED = "submitted";
  private static final List<String> AFTER_A_DECISION =
      List.of("reserve", "rejected", "short_of_marks");

  private final Registries registries;

  /** With the parts of other modules. */
  @Activate
  public CallView(@Reference Registries registries) {
    this.registries = registries;
  }

  /** A call to choose. */
  public record Choice(String title, String address, boolean chosen) {}

  /**
   * A count of applications and the list behind it.
   *
   * @param state which are counted, empty for all
   */
  public record Figure(String state, String words, long count, String address) {}

  /** The page. */
  public record Model(
      ViewRequest request,
      List<Choice> calls,
      Optional<Row> call,
      CallState state,
      List<Stages.Stage> stages,
      List<Figure> figures,
      List<CallPart.Step> steps,
      List<CallPart.Link> links,
      List<Content> bodies) {}

  @Override
  public Page show(ViewRequest request) {
    List<Row> calls = request.reader().read(Query.of("intake.calls").page(0, 200)).rows();
    Optional<String> wanted =
        request
            .parameter("call")
            .or(() -> request.parameter("id"))
            .or(() -> request.parameter("scope"));
    Optional<Row> call =
        calls.stream()
            .filter(row -> wanted.filter(row.ref().id()::equals).isPresent())
            .findFirst()
            .or(() -> calls.stream().findFirst());
    Model model = call.map(row -> model(request, calls, row)).orElseGet(() -> empty(request));
    String title = call.map(row -> title(request, row)).orElse(request.text("intake.call"));
    return Page.of(title, out -> out.write(new StaticTemplates().call(model).render()));
  }

  private static Model empty(ViewRequest request) {
    return new Model(
        request,
        List.of(),
        Optional.empty(),
        CallState.DRAFT,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Model model(ViewRequest request, List<Row> calls, Row call) {
    String id = call.ref().id();
    CallState state = CallState.of(call.text("state"));
    List<CallPart.Part> parts = Parts.of(registries, request, id);
    List<CallPart.Figure> contributed = parts.stream().flatMap(p -> p.figures().stream()).toList();
    List<Figure> figures = figures(request, id);
    long submitted =
        figures.stream()
            .filter(figure -> figure.state().equals(SUBMITTED))
            .mapToLong(Figure::count)
            .sum();
    List<CallPart.Step> steps = new ArrayList<>(Steps.of(request, id, state, submitted));
    parts.forEach(part -> steps.addAll(part.steps()));
    return new Model(
        request,
        calls.stream()
            .map(
                row ->
                    new Choice(
                        title(request, row), address(request, row), row.ref().id().equals(id)))
            .toList(),
        Optional.of(call),
        state,
        Stages.of(request, state, beneath(request, call, contributed)),
        figures,
        steps,
        links(request, id, parts),
        Parts.bodies(parts));
  }

  /** The dates beneath intake, the contributed figures beneath their stages. */
  private static List<List<CallPart.Link>> beneath(
      ViewRequest request, Row call, List<CallPart.Figure> contributed) {
    List<List<CallPart.Link>> beneath = new ArrayList<>();
    for (int i = 0; i < Stages.count(); i++) {
      beneath.add(new ArrayList<>());
    }
    said(request, call, "opens", "intake.call.from").ifPresent(beneath.get(1)::add);
    said(request, call, "closes", "intake.call.until").ifPresent(beneath.get(1)::add);
    for (CallPart.Figure figure : contributed) {
      int place = Stages.place(figure.stage());
      if (place >= 0) {
        beneath.get(place).add(new CallPart.Link(figure.words(), figure.address()));
      }
    }
    return beneath;
  }

  /** A moment in the call's own zone. */
  private static Optional<CallPart.Link> said(
      ViewRequest request, Row call, String column, String key) {
    String at = request.show("intake.calls", Column.of(column, ColumnType.INSTANT, column), call);
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new CallPart.Link(request.text(key, at), ""));
  }

  private static List<Figure> figures(ViewRequest request, String call) {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(request, call, "all", ""));
    figures.add(figure(request, call, "submitted", SUBMITTED));
    figures.add(figure(request, call, "eligible", "eligible"));
    figures.add(figure(request, call, "in_review", "in_review"));
    Figure chosen = figure(request, call, "shortlisted", "shortlisted");
    figures.add(chosen);
    if (chosen.count() > 0) {
      AFTER_A_DECISION.forEach(state -> figures.add(figure(request, call, state, state)));
    }
    figures.subList(1, figures.size()).removeIf(figure -> figure.count() == 0);
    return figures;
  }

  private static Figure figure(ViewRequest request, String call, String name, String state) {
    Query query = Query.of(APPLICATIONS).in(call).page(0, 0);
    Query counted = state.isEmpty() ? query : query.filter(Filter.eq("state", state));
    long count = request.reader().read(counted).count();
    String list =
        state.isEmpty()
            ? request.address(APPLICATIONS, "scope", call)
            : request.address(APPLICATIONS, "q", "state:" + state, "scope", call);
    return new Figure(state, request.text("intake.call.figure." + name, count), count, list);
  }

  private static List<CallPart.Link> links(
      ViewRequest request, String call, List<CallPart.Part> parts) {
    List<CallPart.Link> links = new ArrayList<>();
    for (String dataset :
        List.of(APPLICATIONS, "intake.fields", "intake.imports", "intake.tasks")) {
      links.add(new CallPart.Link(request.text(dataset), request.address(dataset, "scope", call)));
    }
    parts.forEach(part -> links.addAll(part.links()));
    if (request.may("settings.read", call)) {
      String settings = request.address("settings.sheet", "scope", call);
      links.add(new CallPart.Link(request.text("intake.call.settings"), settings));
    }
    return links;
  }

  private static String title(ViewRequest request, Row row) {
    return row.cell("title")
        .map(cell -> ((Text) cell).in(request.language()))
        .orElse(row.text("number"));
  }

  private static String address(ViewRequest request, Row row) {
    return request.address("intake.call", "id", row.ref().id(), "scope", row.ref().id());
  }
}
