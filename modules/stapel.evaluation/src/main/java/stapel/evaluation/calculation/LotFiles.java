package stapel.evaluation.calculation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import stapel.api.work.InputFile;
import stapel.evaluation.lottery.Commitment;
import stapel.evaluation.lottery.Lot;
import stapel.evaluation.tables.CsvRow;
import stapel.evaluation.tables.CsvTable;
import stapel.evaluation.tables.RowProblems;

/** The files of a lot. */
final class LotFiles {
  static final List<String> DRAWN = List.of("order", "application", "key", "place");

  private LotFiles() {}

  /** Who takes part: all rows, or those of the grey zone in a ranking that has one. */
  static List<String> contenders(InputFile file) {
    RowProblems problems = new RowProblems(file.name());
    List<String> contenders = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    new CsvTable(file, problems)
        .read(
            Set.of("application"),
            row -> {
              String id = row.cell("application");
              if (id.isEmpty() || Commitment.breaks(id)) {
                problems.add(row.number(), "evaluation.cell.empty", "application");
              } else if (!ids.add(id)) {
                problems.add(row.number(), "evaluation.application.twice", id);
              } else if (takesPart(row)) {
                contenders.add(id);
              }
            });
    return contenders;
  }

  private static boolean takesPart(CsvRow row) {
    return row.find("zone").map(zone -> zone.toLowerCase(Locale.ROOT).equals("grey")).orElse(true);
  }

  /** The committed text, which must have the published digest. */
  static Commitment commitment(InputFile file, String digest) {
    RowProblems problems = new RowProblems(file.name());
    Optional<Commitment> read = Commitment.read(bytes(file));
    if (read.isEmpty()) {
      throw problems.refusal("evaluation.lot.unreadable");
    }
    if (!read.get().digest().equals(digest.strip().toLowerCase(Locale.ROOT))) {
      throw problems.refusal("evaluation.lot.digest", read.get().digest());
    }
    return read.get();
  }

  private static byte[] bytes(InputFile file) {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("reading " + file.name(), broken);
    }
  }

  static String value(String written) {
    if (written.isBlank()) {
      throw Word.refusal("randomValue", "evaluation.lot.value");
    }
    return written.strip();
  }

  static List<String> cells(Lot.Drawn drawn) {
    return List.of(
        Integer.toString(drawn.order()),
        drawn.application(),
        drawn.key(),
        drawn.wins() ? "in" : "out");
  }
}
