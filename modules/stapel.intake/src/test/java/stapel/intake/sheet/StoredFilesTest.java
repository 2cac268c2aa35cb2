package stapel.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Upload;
import stapel.documents.SheetFiles;
import stapel.intake.api.file.FileRows;
import stapel.settings.value.ConfigValues;
import stapel.testkit.Testkit;

/** How large a file of an import may be, as the administrator says at the moment. */
class StoredFilesTest {

  @Test
  void theLimitHoldsFromTheNextUploadOn() throws IOException {
    try (Testkit kit = Testkit.start()) {
      StoredFiles files = new StoredFiles(most("1"), kit.blobs(), new SheetFiles());
      Table large = new Table((1 << 20) + 1);
      Refusal stored = assertThrows(Refusal.class, () -> files.put(large));
      assertEquals("TOO_LARGE intake.file-too-large [1]", said(stored));
      Refusal read = assertThrows(Refusal.class, () -> files.rows(large, new Collected()));
      assertEquals("TOO_LARGE intake.file-too-large [1]", said(read));

      files.modified(most("2"));
      String blob = files.put(large);
      try (InputStream bytes = kit.blobs().open(blob)) {
        assertEquals((1 << 20) + 1, bytes.readAllBytes().length);
      }
      Collected rows = new Collected();
      files.rows(large, rows);
      assertEquals("2", rows.numbers.get(0));
      assertEquals("10487", rows.numbers.get(rows.numbers.size() - 1));
    }
  }

  private static String said(Refusal refusal) {
    return refusal.kind()
        + " "
        + refusal.problems().get(0).code()
        + " "
        + refusal.problems().get(0).arguments();
  }

  private static StoredFiles.Config most(String mebibytes) {
    return ConfigValues.of(StoredFiles.Config.class, Map.of("importMebibytes", List.of(mebibytes)));
  }

  /** Numbers of the rows that hold something. */
  private static final class Collected extends FileRows {

    private final List<String> numbers = new ArrayList<>();

    @Override
    protected void filled(int number, List<String> cells) {
      numbers.add(String.valueOf(number));
    }
  }

  /** A table of so many bytes in all, a hundred a row. */
  private record Table(long size) implements Upload {

    @Override
    public String name() {
      return "long.csv";
    }

    @Override
    public InputStream open() {
      String lines = "title\n" + ("a".repeat(99) + "\n").repeat((int) size / 100 + 1);
      return new ByteArrayInputStream(
          lines.substring(0, (int) size).getBytes(StandardCharsets.US_ASCII));
    }
  }
}
