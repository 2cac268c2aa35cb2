package stapel.experts.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.ViewRequest;

/**
 * Two proposals of a call beside each other: what the second gives that the first does not.
 *
 * @param choices those there are, the newest first
 * @param first id of the one that is compared with; the one before the newest unless asked for
 * @param second id of the one that is compared; the newest unless asked for
 * @param words what they come to, sentence by sentence; empty until a comparison is asked for
 * @param lines the first applications that would have other experts
 * @param differing how many would
 */
public record ProposalsCompared(
    List<Choice> choices,
    String first,
    String second,
    List<String> words,
    List<ProposalBeside.Line> lines,
    int differing) {

  private static final int SHOWN = 20;

  /** A proposal to choose. */
  public record Choice(String id, String title) {}

  /** True when two were asked for. */
  public boolean asked() {
    return !words.isEmpty();
  }

  static ProposalsCompared of(ViewRequest request, String call) {
    if (call.isEmpty()) {
      return new ProposalsCompared(List.of(), "", "", List.of(), List.of(), 0);
    }
    Rows found =
        request
            .reader()
            .read(
                Query.of("experts.proposals")
                    .columns("run", "made", "state", "total", "worst", "worstServed")
                    .in(call)
                    .page(0, SHOWN));
    List<Row> rows = found.rows();
    List<Choice> choices = rows.stream().map(row -> choice(request, found, row)).toList();
    if (rows.size() < 2) {
      return new ProposalsCompared(List.of(), "", "", List.of(), List.of(), 0);
    }
    Optional<Row> first = asked(request, rows, "first");
    Optional<Row> second = asked(request, rows, "second");
    Row one = first.orElse(rows.get(1));
    Row other = second.orElse(rows.get(0));
    boolean compare = first.isPresent() && second.isPresent();
    List<ProposalBeside.Line> lines = compare ? lines(request, one, other) : List.of();
    return new ProposalsCompared(
        choices,
        one.ref().id(),
        other.ref().id(),
        compare ? words(request, one, other, lines) : List.of(),
        lines.stream().limit(Found.SHOWN).toList(),
        lines.size());
  }

  private static Optional<Row> asked(ViewRequest request, List<Row> rows, String parameter) {
    return request
        .parameter(parameter)
        .flatMap(id -> rows.stream().filter(row -> row.ref().id().equals(id)).findFirst());
  }

  private static Choice choice(ViewRequest request, Rows found, Row row) {
    return new Choice(
        row.ref().id(),
        request.text(
            "experts.assigning.compare.choice",
            Cells.number(row, "run"),
            Cells.words(request, found, row, "made"),
            Cells.words(request, found, row, "state")));
  }

  private static List<String> words(
      ViewRequest request, Row one, Row other, List<ProposalBeside.Line> lines) {
    if (lines.isEmpty()) {
      return List.of(request.text("experts.assigning.compare.same"));
    }
    return List.of(
        request.text(
            "experts.assigning.compare.title",
            Cells.number(other, "run"),
            Cells.number(one, "run"),
            lines.size()),
        request.text(
            "experts.assigning.compare.total",
            Cells.decimal(request, other, "total"),
            Cells.decimal(request, one, "total")),
        request.text(
            "experts.assigning.compare.worst",
            other.text("worstServed"),
            Cells.decimal(request, other, "worst"),
            one.text("worstServed"),
            Cells.decimal(request, one, "worst")));
  }

  /** The experts of one application by each of the two. */
  private record Readers(String address, Set<String> first, Set<String> second) {}

  private static List<ProposalBeside.Line> lines(ViewRequest request, Row one, Row other) {
    Map<String, Readers> byNumber = new LinkedHashMap<>();
    collect(request, one, byNumber, true);
    collect(request, other, byNumber, false);
    List<ProposalBeside.Line> lines = new ArrayList<>();
    byNumber.forEach(
        (number, readers) -> {
          Set<String> both = new TreeSet<>(readers.first());
          both.retainAll(readers.second());
          if (!readers.first().equals(readers.second())) {
            lines.add(
                new ProposalBeside.Line(
                    number,
                    readers.address(),
                    less(readers.second(), both),
                    less(readers.first(), both),
                    String.join(", ", both)));
          }
        });
    return lines;
  }

  private static void collect(
      ViewRequest request, Row proposal, Map<String, Readers> byNumber, boolean first) {
    request.reader().stream(
        Query.of("experts.proposed-pairs")
            .columns("number", "application", "expert")
            .filter(Filter.eq("proposal", proposal.ref().id()))
            .filter(new Filter("difference", Filter.Operator.NE, "removed")),
        row -> {
          Readers readers =
              byNumber.computeIfAbsent(
                  row.text("number"),
                  number ->
                      new Readers(
                          request.address(
                              "intake.applications", "id", Cells.id(row, "application")),
                          new TreeSet<>(),
                          new TreeSet<>()));
          (first ? readers.first() : readers.second())
              .add(row.titles().getOrDefault("expert", "?"));
        });
  }

  private static String less(Set<String> all, Set<String> both) {
    return String.join(", ", all.stream().filter(code -> !both.contains(code)).toList());
  }
}
