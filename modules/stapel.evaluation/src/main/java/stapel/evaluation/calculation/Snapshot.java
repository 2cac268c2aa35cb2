package stapel.evaluation.calculation;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.reflect.TypeToken;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stapel.api.Registries;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.api.work.Progress;

/**
 * Everything a ranking was computed from, as one text: the flags and the files of {@code
 * evaluation.rank}. The same snapshot gives the same ranking to the byte, here and on any command
 * line.
 */
public final class Snapshot {
  private static final String FILE = ".csv";

  private final TreeMap<String, String> parts;

  private Snapshot(Map<String, String> parts) {
    this.parts = new TreeMap<>(parts);
  }

  /**
   * Of flags by their names, and of files by {@code scores.csv}, {@code criteria.csv}, {@code
   * applications.csv} and {@code quotas.csv}.
   */
  public static Snapshot of(Map<String, String> parts) {
    return new Snapshot(parts);
  }

  /** Reads its text; empty when it is none. */
  public static Optional<Snapshot> read(byte[] text) {
    try {
      Map<String, String> parts =
          new Gson()
              .fromJson(
                  new String(text, StandardCharsets.UTF_8),
                  new TypeToken<Map<String, String>>() {}.getType());
      return Optional.ofNullable(parts).map(Snapshot::new);
    } catch (JsonSyntaxException other) {
      return Optional.empty();
    }
  }

  /** JSON in UTF-8, its members sorted: the same parts give the same bytes. */
  public byte[] text() {
    return new Gson().toJson(parts).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Computes the ranking again.
   *
   * @return the bytes of {@code ranking.csv}
   */
  public byte[] ranking(Registries registries, Progress progress) {
    RankingBytes written = new RankingBytes();
    new RankCalculation(registries).calculate(request(written), progress);
    return written.toByteArray();
  }

  /** True when a contributed method averages, which no command line has. */
  public boolean contributed() {
    return parts.getOrDefault("aggregate", "").startsWith("method");
  }

  private RankRequest request(OutputFile output) {
    return new RankRequest(
        file("scores").orElseThrow(),
        word("order"),
        word("aggregate").orElseThrow(),
        word("trim").map(Integer::valueOf),
        word("combine"),
        file("criteria"),
        file("applications"),
        word("direction"),
        word("missing"),
        word("minExperts").map(Integer::valueOf),
        word("floor").map(BigDecimal::new),
        word("round"),
        word("ties"),
        word("top").map(Integer::valueOf),
        file("quotas"),
        word("reserve").map(Integer::valueOf),
        word("seed").map(Integer::valueOf),
        Optional.empty(),
        word("sheetScale"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Integer.MAX_VALUE),
        output,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<String> word(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  private Optional<InputFile> file(String name) {
    return word(name + FILE).map(text -> new Held(name + FILE, text));
  }

  private record Held(String name, String text) implements InputFile {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
