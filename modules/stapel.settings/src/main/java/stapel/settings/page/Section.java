package stapel.settings.page;

import java.util.List;

/** What one module lets people set. */
public record Section(String title, String help, List<Line> lines) {

  /** Copies the list. */
  public Section {
    lines = List.copyOf(lines);
  }
}
