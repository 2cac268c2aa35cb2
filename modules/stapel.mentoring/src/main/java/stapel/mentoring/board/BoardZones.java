package stapel.mentoring.board;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stapel.api.view.ViewRequest;

/** By whose clocks the times of a board are meant: one zone is said above it, several at each. */
record BoardZones(Set<String> zones) {

  static BoardZones of(List<BoardSession> sessions, List<BoardHour> hours) {
    TreeSet<String> zones = new TreeSet<>();
    sessions.forEach(one -> zones.add(one.zone()));
    hours.forEach(one -> zones.add(one.zone()));
    zones.remove("");
    return new BoardZones(zones);
  }

  /** The sentence above the board; empty where nothing stands on it. */
  String words(ViewRequest request) {
    return switch (zones.size()) {
      case 0 -> "";
      case 1 -> request.text("mentoring.board.zone", zones.iterator().next());
      default -> request.text("mentoring.board.zones", String.join("; ", zones));
    };
  }

  /** What stands at a time of this zone; empty where all are alike. */
  String at(String zone) {
    return zones.size() > 1 ? zone : "";
  }
}
