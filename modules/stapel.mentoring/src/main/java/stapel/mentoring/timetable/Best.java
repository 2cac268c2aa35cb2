package stapel.mentoring.timetable;

/** The best state a board has been in. */
final class Best {
  private final Board board;
  private final int[] pair;
  private final int[] slot;
  private long value;

  Best(Board board) {
    this.board = board;
    pair = board.pair.clone();
    slot = board.slot.clone();
    value = board.value;
  }

  long value() {
    return value;
  }

  void look() {
    if (board.value > value) {
      value = board.value;
      System.arraycopy(board.pair, 0, pair, 0, pair.length);
      System.arraycopy(board.slot, 0, slot, 0, slot.length);
    }
  }

  /** Makes the board what it was then. */
  void restore() {
    for (int u = 0; u < board.units; u++) {
      if (board.pair[u] != Board.NONE) {
        board.lift(u);
      }
    }
    for (int u = 0; u < board.units; u++) {
      if (pair[u] != Board.NONE) {
        board.place(u, pair[u], slot[u]);
      }
    }
  }
}
