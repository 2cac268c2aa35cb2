package stapel.mentoring.timetable;

import java.util.function.LongSupplier;
import stapel.api.work.Progress;

/**
 * Anneals a board until it is worth as much as the bound, or moves or time are used up. A small
 * season is heated again from its best plan: where hours are short, a good plan is often one that
 * many moves at once must lead to.
 */
final class Search {
  private static final int STRETCH = 1024;

  private final Board board;
  private final Best best;
  private final Annealing annealing;
  private final Hours hours;
  private final Deadline deadline;
  private final long moves;
  private final int rounds;
  private long done;

  Search(Board board, Hours hours, Effort effort, Deadline deadline) {
    this.board = board;
    this.hours = hours;
    this.deadline = deadline;
    best = new Best(board);
    annealing = new Annealing(board, hours, new Chance(effort.seed()));
    moves = board.units == 0 || hours.total() == 0 ? 0 : effort.moves(board.units);
    rounds = effort.rounds(board.units);
  }

  /**
   * Leaves the board in its best state.
   *
   * @param bound in units; falls while it is worked on
   */
  Plan.Ending run(LongSupplier bound, Progress progress) {
    boolean mends = !board.grid.demand.previous().isEmpty();
    Plan.Ending ending = Plan.Ending.FINISHED;
    for (int round = 0; round < rounds && ending == Plan.Ending.FINISHED; round++) {
      ending = round(new Cooling(board.grid, hours, mends && round == 0), bound, progress);
      best.restore();
    }
    return ending;
  }

  private Plan.Ending round(Cooling cooling, LongSupplier bound, Progress progress) {
    Pace pace = new Pace(deadline, moves);
    Plan.Ending ending = Plan.Ending.FINISHED;
    for (long tried = 0; tried < moves && ending == Plan.Ending.FINISHED; tried += STRETCH) {
      stretch(cooling.at(pace.passed(tried)));
      progress.at(Math.min(done, moves * rounds), moves * rounds);
      ending = ending(bound, progress);
    }
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

  private void stretch(double temperature) {
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
