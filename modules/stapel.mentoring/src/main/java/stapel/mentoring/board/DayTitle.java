package stapel.mentoring.board;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import stapel.api.view.ViewRequest;

/** A day as a heading, its weekday with it. */
public final class DayTitle {
  private DayTitle() {}

  /**
   * In the reader's language.
   *
   * @param day as {@code 2026-03-02}
   */
  public static String of(ViewRequest request, String day) {
    LocalDate date = LocalDate.parse(day);
    String weekday = DateTimeFormatter.ofPattern("EEE", request.language()).format(date);
    return weekday + ", " + request.show(date);
  }
}
