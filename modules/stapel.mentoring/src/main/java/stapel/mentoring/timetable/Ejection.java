package stapel.mentoring.timetable;

/**
 * Moves one unit and finds other places for those in its way, or takes everything back. Who finds
 * no free place pushes others away in turn: an ejection chain (Glover, Discrete Applied Mathematics
 * 65, 1996).
 */
final class Ejection {
  /** Units one move may lift: the mover, those in its way, those in theirs. */
  private static final int MOST_LIFTED = 6;

  private final Board board;
  private final Grid grid;
  private final Hours hours;
  private final Turn turn;
  private final Ceilings ceilings;
  private final Chance chance;
  private final Places places;

  /** What the move has lifted, the mover first, and where it stood. */
  private final int[] lifted = new int[MOST_LIFTED];

  private final int[] oldPair = new int[MOST_LIFTED];
  private final int[] oldSlot = new int[MOST_LIFTED];
  private int count;

  Ejection(Board board, Hours hours, Turn turn, Chance chance) {
    this.hours = hours;
    this.turn = turn;
    this.board = board;
    this.grid = board.grid;
    ceilings = new Ceilings(grid);
    this.chance = chance;
    places = new Places(board, ceilings, chance);
  }

  /** True when the unit stands there now and the plan's value changed by at least this much. */
  boolean move(int unit, int p, int s, double least) {
    int mentor = grid.mentorOf[p];
    int day = grid.days.of[s];
    int there = board.cell[mentor * grid.days.slots + s];
    long free = there == Board.NONE ? gain(unit, p, s) : grid.worth(p, s) - loss(unit);
    int inWay = there == Board.NONE ? fullDay(unit, mentor, day) : there;
    int inRoom = inWay != Board.NONE && board.slot[inWay] == s ? Board.NONE : fullRoom(unit, s);
    double hope = free + hope(inWay, there == Board.NONE) + hope(inRoom, true);
    if (hope < least || isLocked(inWay) || isLocked(inRoom)) {
      return false;
    }
    double wanted = board.value + least;
    count = 0;
    lift(unit);
    enter(unit, p, s, inWay, inRoom);
    return settle(wanted) || takeBack();
  }

  private void enter(int unit, int p, int s, int inWay, int inRoom) {
    if (inWay != Board.NONE) {
      lift(inWay);
    }
    if (inRoom != Board.NONE && inRoom != inWay) {
      lift(inRoom);
    }
    board.place(unit, p, s);
  }

  /** What a plan loses without this session. */
  long loss(int unit) {
    if (board.pair[unit] == Board.NONE) {
      return 0;
    }
    int s = board.slot[unit];
    long busy = day(grid.mentorOf[board.pair[unit]], s);
    return grid.worth(board.pair[unit], s)
        - grid.dayCost(busy)
        + grid.dayCost(busy & ~grid.days.bit(s));
  }

  private long day(int mentor, int s) {
    return board.mentorBusy[mentor * grid.days.count + grid.days.of[s]];
  }

  /** What the move to a free cell brings when nobody has to give way. */
  private long gain(int unit, int p, int s) {
    int mentor = grid.mentorOf[p];
    long busy = day(mentor, s);
    long left = busy;
    if (isOn(unit, mentor, grid.days.of[s])) {
      left &= ~grid.days.bit(board.slot[unit]);
    }
    return grid.worth(p, s)
        - loss(unit)
        + grid.dayCost(left)
        - grid.dayCost(left | grid.days.bit(s));
  }

  private boolean isOn(int unit, int mentor, int day) {
    return board.pair[unit] != Board.NONE
        && grid.mentorOf[board.pair[unit]] == mentor
        && grid.days.of[board.slot[unit]] == day;
  }

  private double hope(int unit, boolean leavesDay) {
    if (unit == Board.NONE) {
      return 0;
    }
    return ceilings.ofTeam[board.teamOf[unit]]
        - grid.worth(board.pair[unit], board.slot[unit])
        + (leavesDay ? ceilings.ofDay : 0);
  }

  /** One of the mentor's sessions when the day has no more, or none. */
  private int fullDay(int unit, int mentor, int day) {
    long busy = board.mentorBusy[mentor * grid.days.count + day];
    if (Long.bitCount(busy) < grid.mentorMost[mentor] || isOn(unit, mentor, day)) {
      return Board.NONE;
    }
    long rest = busy;
    for (int skip = chance.below(Long.bitCount(busy)); skip > 0; skip--) {
      rest &= rest - 1;
    }
    int s = grid.days.first[day] + Long.numberOfTrailingZeros(rest);
    return board.cell[mentor * grid.days.slots + s];
  }

  /** One of the slot's sessions when no room is left for the unit, or none. */
  private int fullRoom(int unit, int s) {
    if (board.used[s] < grid.rooms || board.slot[unit] == s) {
      return Board.NONE;
    }
    return board.occupant(s, chance.below(grid.rooms));
  }

  private void lift(int unit) {
    lifted[count] = unit;
    oldPair[count] = board.pair[unit];
    oldSlot[count++] = board.slot[unit];
    if (board.pair[unit] != Board.NONE) {
      board.lift(unit);
    }
  }

  /** Finds places for all that were lifted behind the mover. */
  private boolean settle(double wanted) {
    for (int i = 1; i < count; i++) {
      double later = 0;
      for (int j = i + 1; j < count; j++) {
        later += ceilings.ofTeam[board.teamOf[lifted[j]]];
      }
      double least = wanted - later - board.value;
      if (places.find(lifted[i], least)) {
        board.place(lifted[i], places.pair, places.slot);
      } else if (least > 0
          && (least > ceilings.ofTeam[board.teamOf[lifted[i]]] + ceilings.ofDay
              || !push(lifted[i]))) {
        return false;
      }
    }
    return board.value >= wanted;
  }

  /** Puts a lifted unit where others stand, which then have to find places themselves. */
  private boolean push(int unit) {
    int[] pairs = grid.pairsOf[board.teamOf[unit]];
    int p = pairs[chance.below(pairs.length)];
    if (count + 2 > MOST_LIFTED || hours.count(p) == 0) {
      return false;
    }
    int s = hours.slot(p, chance.below(hours.count(p)));
    int day = grid.days.of[s];
    if (turn.of(unit, p, s) != unit || !turn.isApart(unit, p, day)) {
      return false;
    }
    int mentor = grid.mentorOf[p];
    int there = board.cell[mentor * grid.days.slots + s];
    int inWay = there == Board.NONE ? fullDay(unit, mentor, day) : there;
    int inRoom = inWay != Board.NONE && board.slot[inWay] == s ? Board.NONE : fullRoom(unit, s);
    if (isLifted(inWay) || isLifted(inRoom) || isLocked(inWay) || isLocked(inRoom)) {
      return false;
    }
    enter(unit, p, s, inWay, inRoom);
    return true;
  }

  private boolean isLocked(int unit) {
    return unit != Board.NONE && board.locked[unit];
  }

  private boolean isLifted(int unit) {
    for (int i = 0; i < count; i++) {
      if (lifted[i] == unit) {
        return true;
      }
    }
    return false;
  }

  private boolean takeBack() {
    for (int i = 0; i < count; i++) {
      if (board.pair[lifted[i]] != Board.NONE) {
        board.lift(lifted[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      if (oldPair[i] != Board.NONE) {
        board.place(lifted[i], oldPair[i], oldSlot[i]);
      }
    }
    return false;
  }
}
