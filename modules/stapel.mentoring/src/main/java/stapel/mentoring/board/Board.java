package stapel.mentoring.board;

import java.util.List;

/** What the page of the timetable draws. */
public final class Board {
  private Board() {}

  /**
   * One session.
   *
   * @param title what the team is called; empty where it stands elsewhere or is not to be read
   * @param zone whose clocks tell its time; empty where the whole board has them
   */
  public record Card(
      String id,
      String version,
      String text,
      String title,
      String under,
      String room,
      String zone,
      String address,
      String moveAddress,
      String stateWords,
      boolean locked,
      boolean movable,
      boolean moving) {}

  /**
   * A place in the table.
   *
   * @param mentor whose hours it shows; empty in a column of another kind
   * @param team the only one it takes; empty for any
   * @param start as ISO instant; empty where nobody begins
   * @param free true when a mentor offers this hour and nobody has it; never in the column of a
   *     team
   * @param zone whose clocks tell the time of the hour; empty where the whole board has them
   * @param booking where the reader's team takes the hour; empty when it cannot
   */
  public record Cell(
      String mentor,
      String team,
      String start,
      String label,
      boolean free,
      String zone,
      String booking,
      List<Card> cards) {}

  /** One start. */
  public record Line(String time, List<Cell> cells) {}

  /**
   * What stands above a column.
   *
   * @param title what a team is called beside its number; empty for other columns
   */
  public record Heading(String text, String title) {

    /** Both. */
    public String words() {
      return (text + " " + title).strip();
    }
  }

  /** A table: a day, or all days side by side. */
  public record Table(String title, List<Heading> columns, List<Line> lines) {}

  /**
   * An hour for a session that is to be moved.
   *
   * @param why the reason against it; empty when the session can go there
   * @param here true for the hour in which it is
   */
  public record Target(
      String hour, String mentor, String start, String words, String why, boolean here) {}

  /** The hours of one day. */
  public record Targets(List<Target> targets) {

    /** Those that are possible. */
    public List<Target> open() {
      return targets.stream().filter(target -> target.why().isEmpty()).toList();
    }
  }

  /** The session that is to be moved, and where it could go. */
  public record Moving(String id, String version, String words, List<Targets> days) {

    /** True when no hour of these days takes it. */
    public boolean nowhere() {
      return days.stream().allMatch(day -> day.open().isEmpty());
    }
  }
}
