package stapel.experts.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.work.InputFile;

/** More pairs than there is memory for. */
final class ManyPairsTest {
  @TempDir Path folder;

  @Test
  void tenMillionPairsAreRefusedWithLimitAndMemory() {
    InputFile many = new ManyPairs(10_000, 1_000);
    List<String> said = new AssignAsk(folder, 3, 60).file("affinity", many).refused();
    assertEquals(
        List.of(
            "many.csv: 10,000,000 pairs of an application and an expert; the limit is 8,000,000. They"
                + " would need about 382 MiB of memory: give the process so much and raise the limit"
                + " with --max-pairs 10000000."),
        said.stream().map(text -> text.replace('\u00A0', ',')).toList());
    assertEquals(
        List.of(
            "affinity.csv: 4 pairs of an application and an expert; the limit is 3. They would need"
                + " about 1 MiB of memory: give the process so much and raise the limit with"
                + " --max-pairs 4."),
        four().flag("maxPairs", "3").refused(Locale.ENGLISH));
  }

  /** A limit may be raised beyond what the process has; it says so before it takes it. */
  @Test
  void moreThanTheMemoryThereIsIsRefused() {
    String[] rows =
        IntStream.range(0, 200_000)
            .mapToObj(at -> "A" + at + ",E" + at % 9_000 + ",1")
            .toArray(String[]::new);
    List<String> said =
        new AssignAsk(folder, 1, 60)
            .affinity(rows)
            .flag("maxPairs", "2000000000")
            .refused(Locale.ENGLISH);
    long given = Runtime.getRuntime().maxMemory() / (1 << 20);
    assertEquals(
        List.of(
            "affinity.csv: 1800000000 pairs of an application and an expert need about 68665 MiB of"
                + " memory, and the process has "
                + given
                + ". Give it more with STAPEL_HEAP."),
        said.stream().map(text -> text.replace("\u00A0", "")).toList());
  }

  private AssignAsk four() {
    return new AssignAsk(folder, 1, 2).affinity("A,E1,1", "B,E2,1");
  }

  /** A file too large to lie about: its rows are made while they are read. */
  private record ManyPairs(int applications, int experts) implements InputFile {
    @Override
    public String name() {
      return "many.csv";
    }

    @Override
    public InputStream open() {
      InputStream header = bytes("application,expert,affinity\n");
      return new SequenceInputStream(
          Collections.enumeration(
              IntStream.range(-1, applications)
                  .mapToObj(at -> at < 0 ? header : new Rows(at, experts))
                  .toList()));
    }

    private static InputStream bytes(String text) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The rows of one application, made when they are first read. */
    private static final class Rows extends InputStream {
      private final int application;
      private final int experts;
      private InputStream made = InputStream.nullInputStream();
      private boolean begun;

      Rows(int application, int experts) {
        this.application = application;
        this.experts = experts;
      }

      @Override
      public int read() throws java.io.IOException {
        begin();
        return made.read();
      }

      @Override
      public int read(byte[] some, int from, int length) throws java.io.IOException {
        begin();
        return made.read(some, from, length);
      }

      private void begin() {
        if (!begun) {
          begun = true;
          StringBuilder rows = new StringBuilder();
          for (int expert = 0; expert < experts; expert++) {
            rows.append('A').append(application).append(",E").append(expert).append(",0.5\n");
          }
          made = bytes(rows.toString());
        }
      }
    }
  }
}
