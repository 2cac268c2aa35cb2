package stapel.experts.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.ViewRequest;

/**
 * A proposal of a call beside today, in words and application by application.
 *
 * @param subject the row with its version, for the commands
 * @param words what it changes and what it comes to, sentence by sentence
 * @param replaces code of the expert it takes readings from; empty when it is about all
 * @param lines the first applications for which something changes, or the one that was looked for;
 *     none of a proposal that was applied or is out of date unless it is looked for
 * @param changes pairs that come or go, of all applications
 * @param pairs address of the list of all of them
 */
public record ProposalBeside(
    String id,
    String subject,
    String address,
    String state,
    String stateWords,
    String title,
    List<String> words,
    int reviews,
    int maxLoad,
    int minLoad,
    String fairness,
    String quotas,
    Optional<String> replaces,
    List<Line> lines,
    int changes,
    String pairs) {

  private static final String PAIRS = "experts.proposed-pairs";

  /** One application: codes of experts. */
  public record Line(String number, String address, String added, String removed, String stays) {}

  /** The proposal of this number; where none is wanted, the newest. */
  static Optional<ProposalBeside> of(ViewRequest request, String call, Optional<String> wanted) {
    if (call.isEmpty()) {
      return Optional.empty();
    }
    Query all =
        Query.of("experts.proposals")
            .columns(
                "run",
                "state",
                "fairness",
                "reviews",
                "maxLoad",
                "minLoad",
                "stays",
                "added",
                "removed",
                "total",
                "worst",
                "worstServed",
                "todayTotal",
                "todayWorst",
                "todayWorstServed",
                "shortToday",
                "heaviest",
                "lightest",
                "maxProbability",
                "seed",
                "replaces",
                "reason",
                "quotas",
                "made")
            .in(call)
            .page(0, 1);
    Rows found =
        request.reader().read(wanted.map(run -> all.filter(Filter.eq("run", run))).orElse(all));
    return found.rows().stream().findFirst().map(row -> of(request, found, row));
  }

  private static ProposalBeside of(ViewRequest request, Rows found, Row row) {
    Optional<String> replaces = Optional.ofNullable(row.titles().get("replaces"));
    return new ProposalBeside(
        row.ref().id(),
        Cells.subject(row),
        request.address("experts.proposals", "id", row.ref().id()),
        row.text("state"),
        Cells.words(request, found, row, "state"),
        request.text(
            "experts.assigning.proposal",
            Cells.number(row, "run"),
            Cells.words(request, found, row, "made")),
        words(request, row, replaces),
        Cells.number(row, "reviews"),
        Cells.number(row, "maxLoad"),
        Cells.number(row, "minLoad"),
        row.text("fairness"),
        row.text("quotas"),
        replaces,
        row.text("state").equals("computed") || Found.number(request).isPresent()
            ? lines(request, row)
            : List.of(),
        Cells.number(row, "added") + Cells.number(row, "removed"),
        request.address(PAIRS, "q", "proposal:" + row.ref().id() + " difference:added,removed"));
  }

  private static List<String> words(ViewRequest request, Row row, Optional<String> replaces) {
    List<String> words = new ArrayList<>();
    replaces.ifPresent(
        code -> words.add(request.text("experts.assigning.replaces", code, row.text("reason"))));
    words.add(
        request.text(
            "experts.assigning.difference",
            Cells.number(row, "added"),
            Cells.number(row, "removed"),
            Cells.number(row, "stays")));
    words.add(
        request.text(
            "experts.assigning.affinity",
            Cells.decimal(request, row, "total"),
            Cells.decimal(request, row, "todayTotal")));
    words.add(
        request.text(
            "experts.assigning.worst",
            row.text("worstServed"),
            Cells.decimal(request, row, "worst"),
            row.text("todayWorstServed"),
            Cells.decimal(request, row, "todayWorst")));
    words.add(
        request.text(
            "experts.assigning.span",
            Cells.number(row, "lightest"),
            Cells.number(row, "heaviest"),
            Cells.number(row, "shortToday")));
    if (!row.text("quotas").isEmpty()) {
      words.add(request.text("experts.assigning.quotas", row.text("quotas")));
    }
    if (row.cell("maxProbability").isPresent()) {
      words.add(
          request.text(
              "experts.assigning.drawn",
              Cells.decimal(request, row, "maxProbability"),
              row.text("seed")));
    }
    return words;
  }

  private static List<Line> lines(ViewRequest request, Row proposal) {
    Query all =
        Query.of(PAIRS)
            .columns("number", "application", "expert", "difference")
            .filter(Filter.eq("proposal", proposal.ref().id()));
    return Found.of(request, all, new Filter("difference", Filter.Operator.IN, "added,removed"))
        .stream()
        .map(rows -> new Codes(rows).line(request))
        .toList();
  }

  /** The experts of one application by what becomes of them. */
  private static final class Codes {

    private final Row first;
    private final Map<String, List<String>> byDifference = new LinkedHashMap<>();

    Codes(List<Row> rows) {
      this.first = rows.get(0);
      rows.forEach(
          row ->
              byDifference
                  .computeIfAbsent(row.text("difference"), any -> new ArrayList<>())
                  .add(row.titles().getOrDefault("expert", "?")));
    }

    Line line(ViewRequest request) {
      return new Line(
          first.text("number"),
          request.address("intake.applications", "id", Cells.id(first, "application")),
          codes("added"),
          codes("removed"),
          codes("stays"));
    }

    private String codes(String difference) {
      return String.join(", ", byDifference.getOrDefault(difference, List.of()));
    }
  }
}
