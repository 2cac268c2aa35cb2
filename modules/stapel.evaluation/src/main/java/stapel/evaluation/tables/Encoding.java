package stapel.evaluation.tables;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import stapel.api.Refusal;
import stapel.api.work.InputFile;

/** Says what a file is when it is not UTF-8, where that shows, and how to convert it. */
final class Encoding {
  /** Bytes of one line that are looked at; longer lines are looked at in pieces. */
  private static final int LONGEST_LINE = 1 << 20;

  private final InputFile file;
  private final RowProblems problems;

  Encoding(InputFile file, RowProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Refuses what its first bytes give away: a workbook, UTF-16, nothing at all. */
  void refuseOtherForms() {
    try (InputStream bytes = file.open()) {
      byte[] first = bytes.readNBytes(4);
      if (first.length == 0) {
        throw problems.refusal("evaluation.table.empty");
      }
      if (begins(first, 'P', 'K', 3, 4)) {
        throw problems.refusal("evaluation.table.workbook");
      }
      if (begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF)) {
        throw problems.refusalInRow(1, "evaluation.table.utf16");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file.name(), broken);
    }
  }

  private static boolean begins(byte[] bytes, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** Names the first line that is not UTF-8. */
  Refusal refusal() {
    try (InputStream bytes = new BufferedInputStream(file.open())) {
      int row = 1;
      for (byte[] line = line(bytes); line.length > 0; line = line(bytes)) {
        if (!isUtf8(line)) {
          String code =
              looksLikeCp1251(line) ? "evaluation.table.cp1251" : "evaluation.table.not_utf8";
          return problems.refusalInRow(row, code);
        }
        row++;
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file.name(), broken);
    }
    return problems.refusal("evaluation.table.not_utf8");
  }

  private static byte[] line(InputStream bytes) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      line.write(next);
      if (next == '\n' || line.size() == LONGEST_LINE) {
        break;
      }
    }
    return line.toByteArray();
  }

  private static boolean isUtf8(byte[] line) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /**
   * Russian words in cp1251 are bytes from C0 on (and the two of ё), with next to nothing else
   * above 7F.
   */
  private static boolean looksLikeCp1251(byte[] line) {
    int high = 0;
    int letters = 0;
    for (byte signed : line) {
      int b = signed & 0xFF;
      high += b > 0x7F ? 1 : 0;
      letters += b >= 0xC0 || b == 0xA8 || b == 0xB8 ? 1 : 0;
    }
    return letters * 10 >= high * 9;
  }
}
