package stapel.api.store;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches, while a parser reads comma-separated text (RFC 4180) through it, whether the text ends
 * inside a quoted cell. Parsers take such an end for the end of the cell, and all rows after a
 * forgotten quote would become one text. For one thread.
 */
public final class OpenQuotes extends FilterReader {
  private final char delimiter;
  private Place place = Place.BEFORE;

  /**
   * Over this text.
   *
   * @param delimiter between cells
   */
  public OpenQuotes(Reader chars, char delimiter) {
    super(chars);
    this.delimiter = delimiter;
  }

  /** True when the last cell was opened by a quote and not closed. */
  public boolean open() {
    return place == Place.QUOTED;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    if (c >= 0) {
      pass((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int got = super.read(chars, offset, length);
    for (int i = 0; i < got; i++) {
      pass(chars[offset + i]);
    }
    return got;
  }

  private void pass(char c) {
    boolean ends = c == delimiter || c == '\n' || c == '\r';
    place =
        switch (place) {
          case BEFORE -> c == '"' ? Place.QUOTED : ends ? Place.BEFORE : Place.PLAIN;
          case PLAIN -> ends ? Place.BEFORE : Place.PLAIN;
          case QUOTED -> c == '"' ? Place.CLOSED : Place.QUOTED;
          case CLOSED -> c == '"' ? Place.QUOTED : ends ? Place.BEFORE : Place.PLAIN;
        };
  }

  /** Where the last character stood; a doubled quote closes a cell and opens it again. */
  private enum Place {
    BEFORE,
    PLAIN,
    QUOTED,
    CLOSED
  }
}
