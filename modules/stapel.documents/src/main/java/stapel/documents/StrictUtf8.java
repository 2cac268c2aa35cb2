package stapel.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads UTF-8 and nothing else; at the first wrong byte it refuses with the row and the encoding it
 * looks like.
 */
final class StrictUtf8 extends Reader {
  private final InputStream bytes;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024).flip();
  private final RowCount rows = new RowCount();
  private boolean ended;
  private boolean begun;
  private int second = -1;

  StrictUtf8(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (length == 1) {
      return one(target, offset);
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
    if (second >= 0) {
      chars.put((char) second);
      second = -1;
    }
    while (chars.position() == 0 && !(ended && !buffer.hasRemaining())) {
      fill();
      CoderResult result = decoder.decode(buffer, chars, ended);
      if (result.isError()) {
        rows.count(target, offset, chars.position());
        throw wrong();
      }
    }
    rows.count(target, offset, chars.position());
    return chars.position() == 0 ? -1 : chars.position();
  }

  // A character outside the basic plane needs two places.
  private int one(char[] target, int offset) throws IOException {
    char[] two = new char[2];
    if (second >= 0) {
      two[0] = (char) second;
      second = -1;
    } else {
      int got = read(two, 0, 2);
      if (got < 0) {
        return -1;
      }
      second = got == 2 ? two[1] : -1;
    }
    target[offset] = two[0];
    return 1;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private void fill() throws IOException {
    if (ended || buffer.remaining() > 8) {
      return;
    }
    buffer.compact();
    int got = bytes.readNBytes(buffer.array(), buffer.position(), buffer.remaining());
    ended = got < buffer.remaining();
    buffer.position(buffer.position() + got).flip();
    if (!begun) {
      begun = true;
      begin();
    }
  }

  private void begin() {
    byte[] start = Arrays.copyOf(buffer.array(), Math.min(4, buffer.limit()));
    if (EncodingGuess.sixteenBits(buffer.array(), buffer.limit())) {
      throw Refused.inRow(1, "sheet.wrong-encoding", "UTF-16");
    }
    if (start.length >= 3
        && start[0] == (byte) 0xEF
        && start[1] == (byte) 0xBB
        && start[2] == (byte) 0xBF) {
      buffer.position(3);
    }
  }

  private RuntimeException wrong() throws IOException {
    byte[] rest = Arrays.copyOfRange(buffer.array(), buffer.position(), buffer.limit());
    return EncodingGuess.of(rest)
        .map(name -> Refused.inRow(rows.current(), "sheet.wrong-encoding", name))
        .orElseGet(() -> Refused.inRow(rows.current(), "sheet.unknown-encoding"));
  }

  /** Counts records, so that a line break inside quotes does not count. */
  private static final class RowCount {
    private int ended;
    private boolean quoted;
    private char last;

    int current() {
      return ended + 1;
    }

    void count(char[] chars, int from, int length) {
      for (int i = from; i < from + length; i++) {
        char c = chars[i];
        if (c == '"') {
          quoted = !quoted;
        } else if (!quoted && (c == '\r' || c == '\n' && last != '\r')) {
          ended++;
        }
        last = c;
      }
    }
  }
}
