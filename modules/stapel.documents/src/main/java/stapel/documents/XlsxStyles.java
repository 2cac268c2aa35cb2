package stapel.documents;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which cell styles show a number as a date (ECMA-376 part 1, 18.8.30), and what date it is. */
final class XlsxStyles {
  private final List<Boolean> dates;
  private final boolean from1904;

  private XlsxStyles(List<Boolean> dates, boolean from1904) {
    this.dates = dates;
    this.from1904 = from1904;
  }

  static XlsxStyles read(XlsxArchive archive, boolean from1904) throws IOException {
    List<Boolean> dates = new ArrayList<>();
    Map<String, String> formats = new HashMap<>();
    Optional<XlsxPart> found = XlsxPart.open(archive, "xl/styles.xml");
    if (found.isPresent()) {
      try (XlsxPart part = found.get()) {
        boolean cells = false;
        while (part.next()) {
          cells = part.starts("cellXfs") || cells && !part.ends("cellXfs");
          if (part.starts("numFmt")) {
            formats.put(part.attribute("numFmtId"), part.attribute("formatCode"));
          } else if (cells && part.starts("xf")) {
            dates.add(date(part.attribute("numFmtId"), formats));
          }
        }
      }
    }
    return new XlsxStyles(dates, from1904);
  }

  /** True when cells of this style show dates. */
  boolean date(String style) {
    int index = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : -1;
    return index >= 0 && index < dates.size() && dates.get(index);
  }

  /**
   * A count of days as an ISO date, with the time when it is not midnight; before day 1 only the
   * time.
   */
  String iso(double days) {
    long day = (long) Math.floor(days);
    long seconds = Math.round((days - day) * 86_400);
    // Day 60 of the 1900 system is a 29 February that never was, so earlier days count from one day
    // later.
    LocalDate start =
        from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day < 60 ? 31 : 30);
    LocalDateTime moment = start.plusDays(day).atStartOfDay().plusSeconds(seconds);
    if (day == 0 && !from1904) {
      return moment.toLocalTime().toString();
    }
    return moment.toLocalTime().toSecondOfDay() == 0
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private static boolean date(String id, Map<String, String> formats) {
    if (formats.containsKey(id)) {
      // Without quoted words, escaped letters, colours and conditions; a span such as [h]:mm is a
      // number.
      String code =
          formats.get(id).replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
      boolean span = code.matches(".*\\[(h+|m+|s+)\\].*");
      code = code.replaceAll("\\[[^\\]]*\\]", "");
      return !span && !code.contains("general") && code.split(";", 2)[0].matches(".*[ydhms].*");
    }
    int number = id.matches("[0-9]{1,4}") ? Integer.parseInt(id) : 0;
    return number >= 14 && number <= 22
        || number >= 27 && number <= 36
        || number >= 50 && number <= 58;
  }
}
