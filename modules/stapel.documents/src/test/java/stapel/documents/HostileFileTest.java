package stapel.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostileFileTest {
  private long before;

  @BeforeEach
  void countTemporaryFiles() throws IOException {
    before = temporaryFiles();
  }

  @AfterEach
  void noTemporaryFileStays() throws IOException {
    assertEquals(before, temporaryFiles());
  }

  @Test
  void zipBombIsRefused() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      Read.part(zip, "xl/workbook.xml", "<workbook/>");
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    assertEquals(
        List.of("sheet.zip-bomb [1024, 200]"), Read.problems("t.xlsx", bytes.toByteArray()));
  }

  @Test
  void bombThatLiesAboutItsSizeIsRefusedWhileUnpacking() throws IOException {
    byte[] bytes = Read.workbook("<row>" + " ".repeat(64 << 20) + "</row>", Map.of());
    lie(bytes);
    assertEquals(List.of("sheet.zip-bomb [1024, 200]"), Read.problems("t.xlsx", bytes));
  }

  // Writes 1000 as the unpacked size of the sheet into the central directory.
  private static void lie(byte[] zip) {
    byte[] name = "xl/worksheets/s.xml".getBytes(StandardCharsets.US_ASCII);
    for (int i = zip.length - name.length; i > 46; i--) {
      boolean central =
          zip[i - 46] == 'P' && zip[i - 45] == 'K' && zip[i - 44] == 1 && zip[i - 43] == 2;
      if (central
          && java.util.Arrays.equals(name, java.util.Arrays.copyOfRange(zip, i, i + name.length))) {
        zip[i - 46 + 24] = (byte) (1000 & 0xFF);
        zip[i - 46 + 25] = (byte) (1000 >> 8);
        zip[i - 46 + 26] = 0;
        zip[i - 46 + 27] = 0;
        return;
      }
    }
    throw new AssertionError("no central entry");
  }

  @Test
  void pathInsideTheArchiveIsRefused() throws IOException {
    assertEquals(
        List.of("sheet.path-in-archive [../../etc/cron.d/x]"),
        Read.problems("t.xlsx", Read.workbook("", Map.of("../../etc/cron.d/x", "x"))));
  }

  @Test
  void externalEntitiesAreRefused() throws IOException {
    String strings =
        "<?xml version='1.0'?><!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sst><si><t>&x;</t></si></sst>";
    assertEquals(
        List.of("sheet.document-type []"),
        Read.problems(
            "t.xlsx",
            Read.workbook(
                "<row><c t='s'><v>0</v></c></row>", Map.of("xl/sharedStrings.xml", strings))));
  }

  @Test
  void endlessCellsAndFarColumnsDoNotFillTheMemory() throws IOException {
    StringBuilder noise = new StringBuilder();
    java.util.Random random = new java.util.Random(1);
    for (int i = 0; i < 200_000; i++) {
      noise.append((char) ('a' + random.nextInt(26)));
    }
    assertEquals(
        List.of("sheet.endless-cell [32767]"),
        Read.problems(
            "t.xlsx", Read.workbook("<row><c t='str'><v>" + noise + "</v></c></row>", Map.of())));
    assertEquals(
        List.of("sheet.broken-archive []"),
        Read.problems("t.xlsx", Read.workbook("<row><c r='ZZZZZZ1'><v>1</v></c></row>", Map.of())));
  }

  @Test
  void manyEscapedCharactersAreNoAttack() throws IOException {
    String row = "<row><c t='inlineStr'><is><t>" + "&amp;&lt;".repeat(500) + "</t></is></c></row>";
    Read read = Read.bytes("t.xlsx", Read.workbook(row.repeat(2_000), Map.of()), Optional.empty());
    assertEquals(1_999, read.rows.size());
  }

  @Test
  void filesInOtherClothesAreNamed() throws IOException {
    assertEquals(List.of("sheet.not-a-workbook []"), Read.problems("t.xlsx", "a,b\n1,2\n"));
    assertEquals(List.of("sheet.not-a-table []"), Read.problems("t.csv", "%PDF-1.7 ..."));
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    assertEquals(List.of("sheet.old-workbook []"), Read.problems("t.xls", old));
    byte[] cut = java.util.Arrays.copyOf(Read.workbook("<row/>", Map.of()), 300);
    assertEquals(List.of("sheet.broken-archive []"), Read.problems("t.xlsx", cut));
    byte[] broken = Read.workbook("<row><c><v>1</c></row>", Map.of());
    assertEquals(List.of("sheet.broken-archive []"), Read.problems("t.xlsx", broken));
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("stapel-sheet")).count();
    }
  }
}
