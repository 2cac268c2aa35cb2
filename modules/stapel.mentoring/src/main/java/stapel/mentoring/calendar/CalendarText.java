package stapel.mentoring.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Content lines of RFC 5545, section 3.1: each ends with CR LF, and one of more than 75 octets in
 * UTF-8 goes on in the next line behind a space, never in the middle of a character.
 */
final class CalendarText {

  private static final int LONGEST = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Writer out;

  CalendarText(Writer out) {
    this.out = out;
  }

  /** A line whose value is written as it is. */
  CalendarText line(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /** A line with a moment in UTC, the same for readers in every zone. */
  CalendarText moment(String name, Instant moment) {
    return line(name, UTC.format(moment));
  }

  /** A line with a text value, section 3.3.11; nothing when it is empty. */
  CalendarText text(String name, String value) {
    return value.isBlank() ? this : line(name, escaped(value));
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder(value.length() + 16);
    value
        .strip()
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            c -> {
              if (c == '\\' || c == ';' || c == ',') {
                text.append('\\').appendCodePoint(c);
              } else if (c == '\n') {
                text.append("\\n");
              } else if (c == '\t' || !Character.isISOControl(c)) {
                text.appendCodePoint(c);
              }
            });
    return text.toString();
  }

  private void fold(String line) {
    StringBuilder folded = new StringBuilder(line.length() + 8);
    int octets = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      int width = octets(c);
      if (octets + width > LONGEST) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(c);
      octets += width;
    }
    try {
      out.append(folded).append("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException("writing a calendar", e);
    }
  }

  private static int octets(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
