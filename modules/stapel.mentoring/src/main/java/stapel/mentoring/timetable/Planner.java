package stapel.mentoring.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stapel.api.work.Progress;

/**
 * Plans sessions of teams with mentors: {@link Annealing} finds the plan, {@link Relaxation} proves
 * how good it is. The same demand, seed and limit give the same plan unless the clock or somebody
 * ends the search, which {@link Plan#ending} says.
 */
public final class Planner {
  /** As many as a word has bits. */
  public static final int MOST_SLOTS_A_DAY = Days.MOST_SLOTS;

  private Planner() {}

  /**
   * The best plan found; when cancelled, the best so far.
   *
   * @throws IllegalArgumentException when the demand names what it does not have
   */
  public static Plan plan(Demand demand, Effort effort, Progress progress) {
    Deadline deadline = new Deadline(effort.limit());
    Grid grid = new Grid(demand);
    Hours hours = new Hours(grid);
    Board board = new Board(grid);
    new Earlier(board).place();
    Search search = new Search(board, hours, effort, deadline);
    try (Bounding bounding = new Bounding(grid, hours)) {
      Plan.Ending ending = search.run(bounding::units, progress);
      long bound = bounding.finish(board.value, deadline, progress);
      boolean optimal = bound <= board.value;
      List<Session> sessions = sessions(board);
      return new Plan(
          sessions,
          Tally.of(demand, sessions),
          grid.scale.points(bound),
          new Shortfalls(board).all(),
          optimal ? Plan.Ending.OPTIMAL : ending,
          search.done());
    }
  }

  /** The first locked session, in {@link Session#ORDER}, that breaks a limit. */
  public static Optional<Session> impossible(Demand demand) {
    return new Earlier(new Board(new Grid(demand))).lock();
  }

  private static List<Session> sessions(Board board) {
    Demand demand = board.grid.demand;
    List<Session> sessions = new ArrayList<>();
    for (int u = 0; u < board.units; u++) {
      if (board.pair[u] != Board.NONE) {
        Fit fit = demand.fits().get(board.pair[u]);
        sessions.add(new Session(fit.team(), fit.mentor(), demand.slots().get(board.slot[u])));
      }
    }
    sessions.sort(Session.ORDER);
    return sessions;
  }
}
