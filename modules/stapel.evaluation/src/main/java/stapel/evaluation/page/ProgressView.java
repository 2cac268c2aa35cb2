package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.evaluation.pages.StaticTemplates;

/** Who has scored what: experts and applications of a call, those that lag first. */
@Component
@Contribution(
    id = "evaluation.progress",
    permission = "evaluation.rank",
    dataset = "intake.calls",
    place = Contribution.Place.ROW,
    perspective = "programme",
    order = 50)
public final class ProgressView implements View {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

  /** Counts of one expert or one application. */
  public record Tally(String name, String address, int given, int done, int drafts, int conflicts) {

    Tally with(String state, String sheet) {
      boolean expected = state.equals("assigned") || state.equals("declared");
      return new Tally(
          name,
          address,
          given + (expected ? 1 : 0),
          done + (expected && sheet.equals("submitted") ? 1 : 0),
          drafts + (expected && sheet.equals("draft") ? 1 : 0),
          conflicts + (state.equals("conflict") ? 1 : 0));
    }

    /** Sheets still awaited. */
    public int awaited() {
      return given - done;
    }
  }

  /** A call to choose. */
  public record Choice(String id, String title, String address, boolean chosen) {}

  /** The page. */
  public record Model(
      ViewRequest request,
      List<Choice> calls,
      String call,
      List<Tally> experts,
      List<Tally> applications,
      int given,
      int done) {}

  @Override
  public Page show(ViewRequest request) {
    List<Row> calls =
        request.reader().read(Query.of("intake.calls").columns("title").page(0, 200)).rows();
    String chosen =
        request
            .parameter("call")
            .or(() -> request.parameter("row"))
            .or(() -> request.parameter("scope"))
            .filter(id -> calls.stream().anyMatch(row -> row.ref().id().equals(id)))
            .orElse(calls.isEmpty() ? "" : calls.get(0).ref().id());
    Map<String, Tally> experts = new LinkedHashMap<>();
    Map<String, Tally> applications = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    if (!chosen.isEmpty()) {
      request.reader().stream(
          Query.of("experts.experts").columns("code", "name").in(chosen),
          row -> names.put(row.ref().id(), row.text("code") + " " + row.text("name")));
      request.reader().stream(
          Query.of("experts.assignments")
              .columns("expert", "application", "state", "sheet_state")
              .in(chosen),
          row -> {
            add(experts, request, row, "expert", "experts.experts", names);
            add(applications, request, row, "application", "intake.applications", Map.of());
          });
    }
    List<Tally> byExpert = lagging(experts);
    Model model =
        new Model(
            request,
            calls.stream().map(row -> choice(request, row, chosen)).toList(),
            chosen,
            byExpert,
            lagging(applications),
            byExpert.stream().mapToInt(Tally::given).sum(),
            byExpert.stream().mapToInt(Tally::done).sum());
    return Page.of(
        request.text("evaluation.progress"),
        out -> out.write(new StaticTemplates().progress(model).render()));
  }

  private static void add(
      Map<String, Tally> tallies,
      ViewRequest request,
      Row row,
      String column,
      String dataset,
      Map<String, String> names) {
    String id = row.cell(column).map(ref -> ((stapel.api.Ref) ref).id()).orElse("");
    String name = names.getOrDefault(id, row.titles().getOrDefault(column, "?"));
    Tally before =
        tallies.getOrDefault(id, new Tally(name, request.address(dataset, "id", id), 0, 0, 0, 0));
    tallies.put(id, before.with(row.text("state"), row.text("sheet_state")));
  }

  private static List<Tally> lagging(Map<String, Tally> tallies) {
    List<Tally> sorted = new ArrayList<>(tallies.values());
    sorted.sort(
        Comparator.comparingInt(Tally::awaited)
            .reversed()
            .thenComparing(tally -> byNumbers(tally.name())));
    return sorted;
  }

  /** 0-2 before 0-10. */
  private static String byNumbers(String name) {
    return DIGITS
        .matcher(name)
        .replaceAll(digits -> "0".repeat(12 - digits.group().length()) + digits.group());
  }

  private static Choice choice(ViewRequest request, Row row, String chosen) {
    String id = row.ref().id();
    String title =
        row.cell("title").map(cell -> ((stapel.api.Text) cell).in(request.language())).orElse(id);
    return new Choice(
        id, title, request.address("evaluation.progress", "call", id), id.equals(chosen));
  }
}
