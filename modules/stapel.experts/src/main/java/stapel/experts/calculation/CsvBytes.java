package stapel.experts.calculation;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads comma-separated values (RFC 4180) byte by byte, one record at a time, without making a text
 * of what nobody asks for: a file of five million pairs is read in about the time its bytes take.
 */
final class CsvBytes implements Closeable {
  /** Bytes of one record; a longer one has a forgotten quotation mark in it. */
  private static final int LONGEST = 1 << 20;

  /** U+FEFF in UTF-8, before which no quotation mark could stand. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private byte[] record = new byte[256];
  private int length;
  private int[] ends = new int[8];
  private int cells;
  private int row;

  /** Passes over a byte-order mark. */
  CsvBytes(InputStream in) throws IOException {
    this.in = in;
    filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
    boolean marked = filled >= 3 && Arrays.equals(buffer, 0, 3, MARK, 0, 3);
    at = marked ? 3 : 0;
  }

  /**
   * Reads the next record that is not blank.
   *
   * @return false at the end
   * @throws MalformedRecord for quotation marks that do not fit
   */
  boolean next() throws IOException {
    do {
      row++;
      length = 0;
      cells = 0;
      if (!readRecord()) {
        return false;
      }
    } while (cells == 1 && length == 0);
    return true;
  }

  /** As a person counts: the header is row 1. */
  int row() {
    return row;
  }

  int cells() {
    return cells;
  }

  byte[] bytes() {
    return record;
  }

  /** Where a cell begins, without blanks around it. */
  int from(int cell) {
    int from = cell == 0 ? 0 : ends[cell - 1];
    while (from < ends[cell] && record[from] == ' ') {
      from++;
    }
    return from;
  }

  /** Where a cell ends, without blanks around it. */
  int to(int cell) {
    int from = cell == 0 ? 0 : ends[cell - 1];
    int to = ends[cell];
    while (to > from && record[to - 1] == ' ') {
      to--;
    }
    return to;
  }

  String text(int cell) throws CharacterCodingException {
    int from = from(cell);
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(record, from, Math.max(0, to(cell) - from)))
        .toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean readRecord() throws IOException {
    int b = read();
    if (b < 0) {
      return false;
    }
    while (true) {
      if (b == '"') {
        b = quoted();
      } else {
        while (b != ',' && b != '\n' && b != '\r' && b >= 0) {
          if (b == '"') {
            throw new MalformedRecord();
          }
          append(b);
          b = read();
        }
      }
      endCell();
      if (b == '\r') {
        b = read();
        if (b != '\n' && b >= 0) {
          at--;
        }
        return true;
      }
      if (b != ',') {
        return true;
      }
      b = read();
    }
  }

  /** Reads a quoted cell and gives the byte after it. */
  private int quoted() throws IOException {
    while (true) {
      int b = read();
      if (b < 0) {
        throw new MalformedRecord();
      }
      if (b == '"') {
        b = read();
        if (b == ',' || b == '\n' || b == '\r' || b < 0) {
          return b;
        }
        if (b != '"') {
          throw new MalformedRecord();
        }
      }
      append(b);
    }
  }

  private void append(int b) throws MalformedRecord {
    if (length == record.length) {
      if (length >= LONGEST) {
        throw new MalformedRecord();
      }
      record = Arrays.copyOf(record, 2 * length);
    }
    record[length++] = (byte) b;
  }

  private void endCell() {
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    ends[cells++] = length;
  }

  private int read() throws IOException {
    if (at == filled) {
      filled = in.read(buffer);
      at = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[at++] & 0xFF;
  }

  /** Quotation marks that do not fit, or a record without end. */
  static final class MalformedRecord extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
