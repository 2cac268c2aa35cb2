package stapel.experts.page;

import java.util.ArrayList;
import java.util.List;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Rows;
import stapel.api.view.ViewRequest;

/** What keeps applications from experts: declared conflicts and those that follow, with causes. */
public record Kept(List<Line> lines, long count, String all) {

  private static final int SHOWN = 50;

  /**
   * One pair.
   *
   * @param allow address of the form that allows it; empty for a declared one
   */
  public record Line(String number, String address, String expert, String cause, String allow) {}

  static Kept of(ViewRequest request, String call) {
    if (call.isEmpty()) {
      return new Kept(List.of(), 0, "");
    }
    Rows declared =
        request
            .reader()
            .read(
                Query.of("experts.assignments")
                    .columns("number", "application", "expert", "reason")
                    .in(call)
                    .filter(Filter.eq("state", "conflict"))
                    .page(0, SHOWN));
    Rows derived =
        request
            .reader()
            .read(
                Query.of("experts.conflicts")
                    .columns("number", "application", "expert", "cause")
                    .in(call)
                    .filter(Filter.eq("state", "found"))
                    .page(0, SHOWN));
    List<Line> lines = new ArrayList<>();
    declared
        .rows()
        .forEach(
            row ->
                lines.add(
                    line(
                        request,
                        row,
                        request.text("experts.assigning.declared", row.text("reason")),
                        "")));
    derived
        .rows()
        .forEach(
            row ->
                lines.add(
                    line(
                        request,
                        row,
                        Cells.words(request, derived, row, "cause"),
                        request.command("experts.allow-conflict")
                            + "?subject="
                            + Cells.subject(row))));
    return new Kept(
        lines,
        declared.count() + derived.count(),
        request.address("experts.conflicts", "scope", call));
  }

  private static Line line(ViewRequest request, Row row, String cause, String allow) {
    return new Line(
        row.text("number"),
        request.address("intake.applications", "id", Cells.id(row, "application")),
        row.titles().getOrDefault("expert", "?"),
        cause,
        allow);
  }
}
