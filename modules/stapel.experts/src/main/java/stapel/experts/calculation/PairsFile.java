package stapel.experts.calculation;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import stapel.api.work.InputFile;
import stapel.api.work.Progress;

/** Reads {@code application,expert}: pairs of those there are. */
final class PairsFile {
  private final FileProblems problems;
  private final Ids applications;
  private final Ids experts;
  private final BitSet pairs = new BitSet();

  private PairsFile(FileProblems problems, Ids applications, Ids experts) {
    this.problems = problems;
    this.applications = applications;
    this.experts = experts;
  }

  /** The pairs, as {@code application * experts + expert}. */
  static BitSet read(InputFile file, Ids applications, Ids experts, Progress progress) {
    FileProblems problems = new FileProblems(file.name());
    PairsFile read = new PairsFile(problems, applications, experts);
    new CsvFile(file, problems, progress)
        .read(List.of("application", "expert"), List.of(), read::add);
    problems.refuseIfAny();
    return read.pairs;
  }

  private void add(CsvBytes record, int[] places) throws IOException {
    int application = applications.find(record, places[0]);
    int expert = experts.find(record, places[1]);
    if (application < 0) {
      problems.add(record.row(), "application-unknown", record.text(places[0]));
    }
    if (expert < 0) {
      problems.add(record.row(), "expert-unknown", record.text(places[1]));
    }
    if (application >= 0 && expert >= 0) {
      pairs.set(application * experts.size() + expert);
    }
  }
}
