package stapel.evaluation.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.Refusal;
import stapel.testkit.BundleWords;
import stapel.testkit.DiskFile;

/**
 * What is wrong with a file is said with its name and row, in both languages, and nothing is
 * written.
 */
final class BadFilesTest {
  private static final String HEADER = "application,expert,criterion,score";

  @TempDir Path folder;

  private DiskFile scores(String... lines) {
    return DiskFile.of(folder, "scores.csv", lines);
  }

  private List<String> refused(RankAsk ask) {
    Refusal refusal = assertThrows(Refusal.class, ask::run);
    assertEquals(false, Files.exists(folder.resolve("ranking.csv")));
    return new BundleWords(RankCalculation.class).of(refusal, Locale.ENGLISH);
  }

  private List<String> refused(DiskFile scores) {
    return refused(new RankAsk(folder, scores, "pooled", "mean"));
  }

  @Test
  void cp1251IsRecognisedInItsRow() {
    byte[] bytes =
        (HEADER + "\nP1,E1,impact,4\nP2,E1,значимость,3\n")
            .getBytes(Charset.forName("windows-1251"));
    DiskFile file = DiskFile.ofBytes(folder, "scores.csv", bytes);
    assertEquals(
        List.of(
            "3: scores.csv: the file is not in UTF-8; it looks like cp1251 (Windows-1251). Convert it:"
                + " iconv -f cp1251 -t utf-8 scores.csv > utf8.csv, or save it in Excel as “CSV UTF-8”."),
        refused(file));
    Refusal refusal =
        assertThrows(Refusal.class, () -> new RankAsk(folder, file, "pooled", "mean").run());
    assertEquals(
        List.of(
            "3: scores.csv: файл не в UTF-8; похоже на cp1251 (Windows-1251). Преобразуйте:"
                + " iconv -f cp1251 -t utf-8 scores.csv > utf8.csv, или сохраните в Excel как «CSV UTF-8»."),
        new BundleWords(RankCalculation.class).of(refusal, BundleWords.RUSSIAN));
  }

  @Test
  void aForgottenQuoteDoesNotSwallowTheMarksAfterIt() {
    String wrong = "scores.csv: quotation marks are wrong, or a cell is too long.";
    DiskFile open =
        scores("application,criterion,score,expert", "P1,c,5,E1", "P1,c,1,\"E2", "P2,c,3,E1");
    assertEquals(List.of("3: " + wrong), refused(open));
    assertEquals(List.of("2: " + wrong), refused(scores(HEADER, "\"P\"1,E1,c,5")));
  }

  @Test
  void cp1251FarDownALargeFileIsFoundInItsRow() {
    String many = "P,E,c,1\n".repeat(200_000);
    byte[] bytes =
        (HEADER + "\n" + many + "P2,E1,ясность,3\n").getBytes(Charset.forName("windows-1251"));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                new RankAsk(folder, DiskFile.ofBytes(folder, "scores.csv", bytes), "pooled", "mean")
                    .run());
    assertEquals(200_002, refusal.problems().get(0).row().getAsInt());
    assertEquals("evaluation.table.cp1251", refusal.problems().get(0).code());
  }

  @Test
  void otherEncodingsAndFormsAreNamed() {
    assertEquals(
        List.of("scores.csv: the file is empty."),
        refused(DiskFile.ofBytes(folder, "scores.csv", new byte[0])));
    assertEquals(List.of("scores.csv: there is no row after the header."), refused(scores(HEADER)));
    assertEquals(
        "evaluation.table.utf16",
        code(DiskFile.ofBytes(folder, "scores.csv", HEADER.getBytes(StandardCharsets.UTF_16))));
    assertEquals(
        "evaluation.table.workbook",
        code(DiskFile.ofBytes(folder, "scores.csv", new byte[] {'P', 'K', 3, 4, 20, 0})));
    assertEquals(
        "evaluation.table.not_utf8",
        code(
            DiskFile.ofBytes(
                folder,
                "scores.csv",
                new byte[] {'a', (byte) 0x80, (byte) 0x81, (byte) 0x90, '\n'})));
  }

  @Test
  void aByteOrderMarkMayStandBeforeAQuotedHeader() {
    DiskFile file =
        scores(
            "\uFEFF\"application\",\"expert\",\"criterion\",\"score\"",
            "\"P1\",\"E1\",\"c\",\"4\"");
    assertEquals(
        List.of("1,P1,4.000000,1,1,in,all"), new RankAsk(folder, file, "pooled", "mean").ranking());
  }

  private String code(DiskFile scores) {
    return assertThrows(Refusal.class, () -> new RankAsk(folder, scores, "pooled", "mean").run())
        .problems()
        .get(0)
        .code();
  }

  @Test
  void aByteOrderMarkQuotesBlankLinesAndColumnOrderAreNoFault() {
    DiskFile file =
        scores(
            "\uFEFFScore,expert,\"criterion\",application,note",
            "4,E1,\"impact, big\",P1,x",
            "",
            "3,E2,q,P1,");
    assertEquals(
        List.of("1,P1,3.500000,2,2,in,all"), new RankAsk(folder, file, "pooled", "mean").ranking());
    assertEquals("evaluation.score.unreadable", code(scores(HEADER, "", "P1,E1,c,x")));
  }

  @Test
  void columnsThatAreMissingDoubledOrWronglySeparatedAreNamed() {
    assertEquals(
        List.of(
            "1: scores.csv: there is no column expert; there are: application, criterion, score."),
        refused(scores("application,criterion,score", "P1,c,1")));
    assertEquals("evaluation.table.separator", code(scores(HEADER.replace(',', ';'), "P1;E1;c;1")));
    assertEquals(
        List.of("1: scores.csv: column score stands twice."),
        refused(scores(HEADER + ",score", "P1,E1,c,1,2")));
  }

  @Test
  void everyWrongRowIsNamedAtOnce() {
    assertEquals(
        List.of(
            "2: scores.csv: score “NaN” is not a number. Write digits and a point, at most 18 digits.",
            "3: scores.csv: score “4,5” is not a number. Write digits and a point, at most 18 digits.",
            "4: scores.csv: there is no score. When a mark is missing, leave its row out.",
            "5: scores.csv: cell expert is empty.",
            "6: scores.csv: the header has 4 cells, but this row has 3."),
        refused(
            scores(HEADER, "P1,E1,c,NaN", "P1,E2,c,\"4,5\"", "P1,E3,c,", "P1,,c,4", "P1,E5,c")));
  }

  @Test
  void aMarkThatStandsTwiceIsNamedWithBothRows() {
    assertEquals(
        List.of("4: scores.csv: the same application, expert and criterion as in row 2."),
        refused(scores(HEADER, "P1,E1,c,4", "P1,E2,c,4", "P1,E1,c,4")));
  }
}
