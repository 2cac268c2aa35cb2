package stapel.mentoring.timetable;

import java.util.function.LongSupplier;
import stapel.api.work.Progress;

/** Anneals a board until it is worth as much as the bound, or moves or time are used up. */
final class Search {
  private static final int STRETCH = 1024;

  private final Best best;
  private final Annealing annealing;
  private final Cooling cooling;
  private final Deadline deadline;
  private final long moves;
  private final Pace pace;
  private long done;

  Search(Board board, Hours hours, Effort effort, Deadline deadline) {
    this.deadline = deadline;
    best = new Best(board);
    annealing = new Annealing(board, hours, new Chance(effort.seed()));
    cooling = new Cooling(board.grid, hours);
    moves = board.units == 0 || hours.total() == 0 ? 0 : effort.moves(board.units);
    pace = new Pace(deadline, moves);
  }

  /**
   * Leaves the board in its best state.
   *
   * @param bound in units; falls while it is worked on
   */
  Plan.Ending run(LongSupplier bound, Progress progress) {
    Plan.Ending ending = Plan.Ending.FINISHED;
    while (done < moves && ending == Plan.Ending.FINISHED) {
      stretch();
      progress.at(Math.min(done, moves), moves);
      ending = ending(bound, progress);
    }
    best.restore();
    return ending;
  }

  private Plan.Ending ending(LongSupplier bound, Progress progress) {
    if (bound.getAsLong() <= best.value()) {
      return Plan.Ending.OPTIMAL;
    }
    if (progress.cancelled()) {
      return Plan.Ending.CANCELLED;
    }
    return deadline.isOver() ? Plan.Ending.TIME : Plan.Ending.FINISHED;
  }

  private void stretch() {
    double temperature = cooling.at(pace.passed(done));
    for (int i = 0; i < STRETCH; i++) {
      annealing.step(temperature);
      best.look();
    }
    done += STRETCH;
  }

  long done() {
    return done;
  }
}
