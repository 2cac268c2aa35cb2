package stapel.mentoring.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/**
 * Who could not when a plan was asked for, and what applying it does to their hours.
 *
 * @param people one line each, by name
 * @param applied whether it was done
 */
public record AbsentMentors(List<Line> people, boolean applied) {

  static final AbsentMentors NONE = new AbsentMentors(List.of(), false);

  /**
   * One mentor.
   *
   * @param hours those taken back
   * @param staying sessions the plan leaves with the mentor
   */
  public record Line(String mentor, String address, long hours, long staying) {}

  /**
   * Of a proposal.
   *
   * @param lines of the proposal
   */
  static AbsentMentors of(ViewRequest request, Row proposal, List<Row> lines) {
    boolean applied = proposal.text("state").equals("applied");
    List<Line> people = new ArrayList<>();
    request.reader().stream(
        Query.of(AbsenceList.ID)
            .columns("mentor", "withdrawn")
            .filter(Filter.eq("proposal", proposal.ref().id())),
        row -> people.add(line(request, proposal, row, lines, applied)));
    people.sort(Comparator.comparing(Line::mentor));
    return new AbsentMentors(people, applied);
  }

  private static Line line(
      ViewRequest request, Row proposal, Row absence, List<Row> lines, boolean applied) {
    String mentor = absence.cell("mentor").map(ref -> ((Ref) ref).id()).orElse("");
    long hours =
        applied
            ? absence.cell("withdrawn").map(cell -> ((Number) cell).longValue()).orElse(0L)
            : free(request, proposal, mentor)
                + count(lines, "before_mentor", mentor, List.of("moved", "dropped"));
    return new Line(
        absence.titles().getOrDefault("mentor", ""),
        request.address("mentoring.mentors", "id", mentor),
        hours,
        count(lines, "mentor", mentor, List.of("kept")));
  }

  private static long count(List<Row> lines, String column, String mentor, List<String> kinds) {
    return lines.stream()
        .filter(line -> kinds.contains(line.text("change")))
        .filter(
            line -> line.cell(column).filter(ref -> ((Ref) ref).id().equals(mentor)).isPresent())
        .count();
  }

  /** Those offered since somebody asked for the plan stand. */
  private static long free(ViewRequest request, Row proposal, String mentor) {
    Query hours =
        Query.of("mentoring.hours")
            .columns("start")
            .filter(Filter.eq("mentor", mentor))
            .filter(Filter.eq("state", "free"))
            .filter(new Filter("start", Filter.Operator.GT, request.now().toString()))
            .filter(new Filter("offered", Filter.Operator.LE, proposal.text("asked")));
    return request.reader().read(hours.page(0, 1)).count();
  }
}
