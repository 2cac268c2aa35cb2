package stapel.evaluation.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.evaluation.pages.StaticTemplates;

/** A lot: what was committed and when, what was drawn, and how anybody repeats it. */
@Component
@Contribution(
    id = "evaluation.lot",
    permission = "evaluation.read-rankings",
    dataset = "evaluation.lots",
    place = Contribution.Place.ROW,
    order = 0)
public final class LotView implements View {

  /**
   * The page.
   *
   * @param ref id and version of the lot, for the commands
   * @param text that was committed
   * @param file the same to download
   * @param state {@code committed}, {@code drawn} or {@code withdrawn}
   * @param instead the withdrawn lot that this one takes the place of; empty for most
   * @param withdrawn what is said of a lot that was withdrawn; empty for others
   * @param known true when its random value may be known by now
   * @param draws true when this reader may draw
   * @param verifies true when this reader may verify
   */
  public record Model(
      ViewRequest request,
      String ref,
      String ranking,
      String rankingAddress,
      String state,
      String places,
      String contenders,
      String source,
      String knownFrom,
      String committed,
      String text,
      String file,
      String digest,
      Optional<Earlier> instead,
      List<String> withdrawn,
      String value,
      String drawnAt,
      boolean known,
      boolean draws,
      boolean verifies,
      List<Line> lines) {

    /** True when its random value is still to come. */
    public boolean waits() {
      return state.equals("committed");
    }

    /** True when its order is known. */
    public boolean drawn() {
      return state.equals("drawn");
    }

    /** How anybody computes the key of the first line. */
    public String shell() {
      return lines.isEmpty()
          ? ""
          : "printf '%s' '"
              + (digest + ":" + value + ":" + lines.get(0).number()).replace("'", "'\\''")
              + "' | sha256sum";
    }
  }

  /** A lot that was withdrawn. */
  public record Earlier(String name, String address) {}

  /** One contender as drawn. */
  public record Line(String order, String number, String address, String key, boolean wins) {}

  @Override
  public Page show(ViewRequest request) {
    String id = request.parameter("row").or(() -> request.parameter("id")).orElse("");
    Row lot =
        request
            .reader()
            .row("evaluation.lots", id)
            .orElseThrow(
                () -> Refusal.of(LotView.class, Refusal.Kind.NOT_FOUND, Problem.of("lot.none")));
    String text = lot.text("committed_text");
    String ranking = lot.cell("ranking").map(ref -> ((Ref) ref).id()).orElse("");
    Model model =
        new Model(
            request,
            lot.ref().toString().substring("evaluation.lots/".length()),
            lot.titles().getOrDefault("ranking", ""),
            request.address("evaluation.ranking", "ranking", ranking),
            lot.text("state"),
            lot.text("places"),
            lot.text("contenders"),
            lot.text("source"),
            moment(request, lot, "known_from"),
            moment(request, lot, "committed"),
            text,
            "data:text/plain;base64,"
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
            lot.text("digest"),
            lot.cell("instead_of").map(ref -> earlier(request, lot, ((Ref) ref).id())),
            withdrawn(request, lot),
            lot.text("random_value"),
            moment(request, lot, "drawn"),
            knownBy(lot, request.now()),
            request.may("evaluation.decide", lot.scope()),
            request.may("evaluation.verify-lots", lot.scope()),
            lines(request, id));
    return Page.of(
        request.text("evaluation.lot.title", lot.text("name")),
        out -> out.write(new StaticTemplates().lot(model).render()));
  }

  private static boolean knownBy(Row lot, Instant moment) {
    return lot.cell("known_from").filter(from -> !moment.isBefore((Instant) from)).isPresent();
  }

  private static Earlier earlier(ViewRequest request, Row lot, String id) {
    return new Earlier(
        lot.titles().getOrDefault("instead_of", ""), request.address("evaluation.lot", "row", id));
  }

  private static List<String> withdrawn(ViewRequest request, Row lot) {
    Optional<Instant> moment = lot.cell("withdrawn").map(Instant.class::cast);
    List<String> said = new ArrayList<>();
    moment.ifPresent(
        when -> {
          said.add(
              request.text(
                  "evaluation.lot.withdrawn", request.show(when), lot.text("withdrawn_why")));
          String known = knownBy(lot, when) ? "late" : "early";
          said.add(
              request.text(
                  "evaluation.lot.withdrawn." + known, moment(request, lot, "known_from")));
        });
    return said;
  }

  private static String moment(ViewRequest request, Row lot, String column) {
    return lot.cell(column).map(request::show).orElse("");
  }

  private static List<Line> lines(ViewRequest request, String lot) {
    List<Line> lines = new ArrayList<>();
    request.reader().stream(
        Query.of("evaluation.lot-lines")
            .columns("order", "number", "application", "key", "place")
            .filter(Filter.eq("lot", lot)),
        row ->
            lines.add(
                new Line(
                    row.text("order"),
                    row.text("number"),
                    row.cell("application")
                        .map(ref -> request.address("intake.applications", "id", ((Ref) ref).id()))
                        .orElse(""),
                    row.text("key"),
                    row.text("place").equals("in"))));
    return lines;
  }
}
