package stapel.evaluation.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.setting.ScopedSettings;
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

  private static final int SHOWN = 40;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

  private final ScopedSettings settings;

  /** With the settings of calls. */
  @Activate
  public ProgressView(@Reference ScopedSettings settings) {
    this.settings = settings;
  }

  /** A call to choose. */
  public record Choice(String id, String title, String address, boolean chosen) {}

  /**
   * The page.
   *
   * @param experts those that lag most
   * @param allExperts how many have been given something
   * @param applications those that lag most
   * @param allApplications how many experts are to read
   */
  public record Model(
      ViewRequest request,
      List<Choice> calls,
      String call,
      List<Tally> experts,
      int allExperts,
      List<Tally> applications,
      long allApplications,
      int given,
      int done,
      String silent,
      int days) {

    /** So that the command is executed once and tells this page how far it is. */
    public String key() {
      return UUID.randomUUID().toString();
    }

    /** Assignments of which a sheet is awaited. */
    public String awaited() {
      return request.address(
          "experts.assignments",
          "scope",
          call,
          "q",
          "state:assigned,declared -sheet_state:submitted");
    }

    /** Applications, with the fewest sheets first. */
    public String fewest() {
      return request.address("intake.applications", "scope", call, "sort", "sheets_done,number");
    }

    /** Where a silent expert's applications are handed over. */
    public String replace(Tally tally) {
      return request.command("experts.propose-replacement")
          + "?subject=experts.experts/"
          + tally.id()
          + "&days="
          + days;
    }

    /** When an expert last did something, in words. */
    public String active(Tally tally) {
      return tally.active().map(at -> request.show(at)).orElse("—");
    }
  }

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
    int days = settings.of(SilenceSettings.Config.class, chosen).days();
    Progressed read = new Progressed(request, chosen);
    List<Tally> experts = silent(lagging(read.experts()), request, days);
    long silent = experts.stream().filter(Tally::silent).count();
    Model model =
        new Model(
            request,
            calls.stream().map(row -> choice(request, row, chosen)).toList(),
            chosen,
            experts.stream().limit(SHOWN).toList(),
            experts.size(),
            lagging(read.applications(SHOWN)),
            read.countedApplications(),
            experts.stream().mapToInt(Tally::given).sum(),
            experts.stream().mapToInt(Tally::done).sum(),
            silent == 0 ? "" : request.text("evaluation.progress.silent-experts", silent),
            days);
    return Page.of(
        request.text("evaluation.progress"),
        out -> out.write(new StaticTemplates().progress(model).render()));
  }

  /** Who owes a sheet and has done nothing for as long as the call's setting says. */
  private static List<Tally> silent(List<Tally> experts, ViewRequest request, int days) {
    Instant since = request.now().minus(Duration.ofDays(days));
    return experts.stream().map(tally -> tally.judged(since)).toList();
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
