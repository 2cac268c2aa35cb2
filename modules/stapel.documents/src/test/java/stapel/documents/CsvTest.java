package stapel.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stapel.api.store.Sheets.Format;
import stapel.api.store.Sheets.TableReader;
import stapel.api.store.Sheets.TableWriter;

class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void delimiterIsFoundFromTheHeader(String d) throws IOException {
    Read read =
        Read.text("t.csv", "a" + d + "\"b" + d + " c\"\r\n1" + d + "\"x;y,z\t\"\"q\"\"\"\r\n");
    assertEquals(List.of("a", d.equals("\t") ? "b c" : "b" + d + " c"), read.header);
    assertEquals(List.of(List.of("1", "x;y,z\t\"q\"")), read.rows);
  }

  @Test
  void aByteOrderMarkMayStandBeforeAQuotedCell() throws IOException {
    Read read = Read.text("t.csv", "\uFEFF\"a\",\"b\"\n1,2\n");
    assertEquals(List.of("a", "b"), read.header);
    assertEquals(List.of(List.of("1", "2")), read.rows);
  }

  @Test
  void rowsAreCountedAsASpreadsheetShowsThem() throws IOException {
    Read read = Read.text("t.csv", "\uFEFFa,b\n\"two\nlines\",1\n\n  last\u00A0 ,\n");
    assertEquals(List.of(List.of("two\nlines", "1"), List.of("last", "")), read.rows);
    assertEquals(List.of(2, 4), read.numbers);
  }

  @Test
  void cp1251IsRefusedWithTheRow() throws IOException {
    String text = "id;title\n1;Plain\n2;\"Two\nlines\"\n3;Гостиница «Волга»\n";
    assertEquals(
        List.of("4 sheet.wrong-encoding [windows-1251]"),
        Read.problems("t.csv", text.getBytes(Charset.forName("windows-1251"))));
    assertEquals(
        List.of("4 sheet.wrong-encoding [IBM866]"),
        Read.problems(
            "t.csv", text.replace('«', '"').replace('»', '"').getBytes(Charset.forName("IBM866"))));
    assertEquals(
        List.of("4 sheet.wrong-encoding [KOI8-R]"),
        Read.problems("t.csv", text.replaceAll("[«»]", "").getBytes(Charset.forName("KOI8-R"))));
    assertEquals(
        List.of("1 sheet.wrong-encoding [UTF-16]"),
        Read.problems("t.csv", text.getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void realClassifierInCp1251IsRefused() throws IOException {
    Optional<java.nio.file.Path> file = SharedData.file("russia/okved2-cp1251.csv");
    org.junit.jupiter.api.Assumptions.assumeTrue(file.isPresent(), SharedData.ABSENT);
    byte[] bytes = Files.readAllBytes(file.get());
    assertEquals(
        List.of("1 sheet.wrong-encoding [windows-1251]"), Read.problems("okved2.csv", bytes));
    String text = new String(bytes, Charset.forName("windows-1251"));
    Read read = Read.text("okved2.csv", "section;code;title\n" + text);
    assertEquals(text.lines().count(), read.rows.size());
    assertEquals(List.of("A", "01.1", "Выращивание однолетних культур"), read.rows.get(2));
  }

  @Test
  void aForgottenQuoteDoesNotSwallowTheRowsAfterIt() throws IOException {
    assertEquals(
        List.of("3 sheet.broken-quotes []"), Read.problems("t.csv", "a,b\n1,x\n2,\"y\n3,z\n4,w\n"));
    assertEquals(List.of("2 sheet.broken-quotes []"), Read.problems("t.csv", "a,b\n1,\"y\"\""));
    Read read = Read.text("t.csv", "a;b\n5\";x\"\n6;\"\"\n7;\"y\"\"\"");
    assertEquals(List.of(List.of("5\"", "x\""), List.of("6", ""), List.of("7", "y\"")), read.rows);
  }

  @Test
  void brokenTablesAreRefusedWithTheRow() throws IOException {
    assertEquals(
        List.of("3 sheet.too-many-cells [3, 2]"), Read.problems("t.csv", "a,b\n1,2\n1,2,3\n"));
    assertEquals(
        List.of("1 sheet.same-column-twice a [a, 1, 3]"), Read.problems("t.csv", "a,b,a\n1,2,3\n"));
    assertEquals(List.of("2 sheet.broken-quotes []"), Read.problems("t.csv", "a,b\n\"x\"y,2\n"));
    assertEquals(List.of("sheet.empty []"), Read.problems("t.csv", "\n , \n"));
    assertEquals(
        List.of("2 sheet.control-character a [1]"), Read.problems("t.csv", "a,b\nx\0y,2\n"));
    assertEquals(
        List.of("2 sheet.long-cell a [1, 32768, 32767]"),
        Read.problems("t.csv", "a,b\n" + "x".repeat(32_768)));
    assertEquals(
        List.of("2 sheet.unknown-encoding []"),
        Read.problems("t.csv", new byte[] {'a', '\n', (byte) 0xFF}));
  }

  @Test
  void formulasAreWrittenAsTextAndComeBackTheSame() throws IOException {
    List<String> risky =
        List.of("=1+1", "+7 900", "-x", "@a", "'=1", "''-", "plain", "'plain", "1=1");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TableWriter csv = new SheetFiles().write(Format.CSV, "t", List.of("=cmd", "n"), bytes)) {
      for (String text : risky) {
        csv.row(List.of(text, -1.5));
      }
      csv.row(Arrays.asList(null, LocalDate.of(2026, 1, 31)));
      csv.row(List.of(Instant.EPOCH, new BigDecimal("1E+3")));
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFF'=cmd,n\r\n'=1+1,-1.5\r\n'+7 900,-1.5\r\n"), text);
    assertTrue(text.endsWith(",2026-01-31\r\n1970-01-01T00:00:00Z,1000\r\n"), text);
    Read read = Read.bytes("t.csv", bytes.toByteArray(), Optional.empty());
    assertEquals(risky, read.rows.stream().limit(risky.size()).map(r -> r.get(0)).toList());
  }

  @Test
  void memoryDoesNotGrowWithTheRows() throws IOException {
    byte[] line = "abcdefgh;12345;ещё\n".getBytes(StandardCharsets.UTF_8);
    InputStream endless = new Repeated(line, 1_000_001);
    long[] count = {0};
    new SheetFiles()
        .read(
            "t.csv",
            endless,
            Optional.empty(),
            new TableReader() {
              @Override
              public void header(List<String> columns) {}

              @Override
              public void row(int number, List<String> cells) {
                count[0]++;
              }
            });
    assertEquals(1_000_000, count[0]);
    assertEquals(
        List.of("sheet.too-many-rows [1000000]"),
        Read.problems(
            "t.csv",
            new Repeated("a\n".getBytes(StandardCharsets.UTF_8), 1_000_002).readAllBytes()));
  }

  /** The same line again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] line;
    private long left;
    private int at;

    Repeated(byte[] line, long times) {
      this.line = line;
      this.left = line.length * times;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int done = 0;
      while (done < length && left > 0) {
        target[offset + done++] = (byte) read();
      }
      return done == 0 && length > 0 ? -1 : done;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      at = at == line.length ? 0 : at;
      return line[at++] & 0xFF;
    }
  }

  @Test
  void charactersAcrossBuffersStayWhole() throws IOException {
    String cell = "😀я".repeat(5_000);
    for (int shift = 0; shift < 7; shift++) {
      String body = "a\n" + "x".repeat(shift) + "\n" + (cell + "\n").repeat(10);
      Read read = Read.text("t.csv", body);
      assertEquals(List.of(cell), read.rows.get(read.rows.size() - 1));
      StrictUtf8 single =
          new StrictUtf8(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
      StringBuilder one = new StringBuilder();
      for (int c = single.read(); c >= 0; c = single.read()) {
        one.append((char) c);
      }
      assertEquals(body, one.toString());
    }
  }
}
