package stapel.evaluation.page;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import stapel.api.data.Row;

/**
 * Counts of one expert or one application.
 *
 * @param id of the expert or the application
 * @param given sheets expected
 * @param done sheets submitted
 * @param active when something was last declared or saved; empty when nothing was
 * @param waiting since when the oldest sheet that is still awaited is
 * @param silent true for an expert who owes a sheet and has done nothing for long
 */
public record Tally(
    String id,
    String name,
    String address,
    int given,
    int done,
    int drafts,
    int conflicts,
    Optional<Instant> active,
    Optional<Instant> waiting,
    boolean silent) {

  static Tally none(String id, String name, String address) {
    return new Tally(id, name, address, 0, 0, 0, 0, Optional.empty(), Optional.empty(), false);
  }

  /** With one assignment more. */
  Tally with(Row row) {
    String state = row.text("state");
    String sheet = row.text("sheet_state");
    boolean expected = state.equals("assigned") || state.equals("declared");
    boolean submitted = expected && sheet.equals("submitted");
    Optional<Instant> assigned = instant(row, "assigned").filter(at -> expected && !submitted);
    return new Tally(
        id,
        name,
        address,
        given + (expected ? 1 : 0),
        done + (submitted ? 1 : 0),
        drafts + (expected && sheet.equals("draft") ? 1 : 0),
        conflicts + (state.equals("conflict") ? 1 : 0),
        Stream.of(active, instant(row, "decided"), instant(row, "sheet_saved"))
            .flatMap(Optional::stream)
            .max(Instant::compareTo),
        Stream.of(waiting, assigned).flatMap(Optional::stream).min(Instant::compareTo),
        silent);
  }

  private static Optional<Instant> instant(Row row, String column) {
    return row.cell(column).map(Instant.class::cast);
  }

  /** Judged by a moment: silent who owes a sheet since before it and has done nothing after. */
  Tally judged(Instant since) {
    boolean owes = waiting.filter(since::isAfter).isPresent();
    boolean acted = active.filter(at -> !at.isBefore(since)).isPresent();
    return new Tally(
        id, name, address, given, done, drafts, conflicts, active, waiting, owes && !acted);
  }

  /** Sheets still awaited. */
  public int awaited() {
    return given - done;
  }
}
