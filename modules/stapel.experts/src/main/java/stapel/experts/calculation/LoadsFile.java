package stapel.experts.calculation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import stapel.api.work.InputFile;
import stapel.api.work.Progress;

/** Reads {@code expert,min,max[,group]}; who is not named has the load of all and no group. */
final class LoadsFile {
  private final FileProblems problems;
  private final Ids experts;
  private final int[] least;
  private final int[] most;
  private final int[] groups;
  private final boolean[] seen;
  private final List<String> names = new ArrayList<>(List.of(""));

  private LoadsFile(String name, Ids experts, int min, int max) {
    this.problems = new FileProblems(name);
    this.experts = experts;
    least = new int[experts.size()];
    most = new int[experts.size()];
    groups = new int[experts.size()];
    seen = new boolean[experts.size()];
    Arrays.fill(least, min);
    Arrays.fill(most, max);
  }

  /** Everybody with the load of all. */
  static LoadsFile none(Ids experts, int min, int max) {
    return new LoadsFile("", experts, min, max);
  }

  static LoadsFile read(InputFile file, Ids experts, int min, int max, Progress progress) {
    LoadsFile loads = new LoadsFile(file.name(), experts, min, max);
    new CsvFile(file, loads.problems, progress)
        .read(List.of("expert", "min", "max"), List.of("group"), loads::add);
    loads.problems.refuseIfAny();
    return loads;
  }

  int[] least() {
    return least;
  }

  int[] most() {
    return most;
  }

  /** Group of each expert by number; 0 is no group. */
  int[] groups() {
    return groups;
  }

  /** Names of the groups by number; that of no group is empty. */
  List<String> names() {
    return names;
  }

  private void add(CsvBytes record, int[] places) throws IOException {
    int expert = experts.find(record, places[0]);
    if (expert < 0) {
      problems.add(record.row(), "expert-unknown", record.text(places[0]));
      return;
    }
    if (seen[expert]) {
      problems.add(record.row(), "expert-twice", record.text(places[0]));
    }
    seen[expert] = true;
    least[expert] = load(record, places[1], least[expert]);
    most[expert] = load(record, places[2], most[expert]);
    if (least[expert] > most[expert]) {
      problems.add(record.row(), "min-above-max", least[expert], most[expert]);
    }
    String group = places[3] < 0 ? "" : record.text(places[3]);
    if (!names.contains(group)) {
      names.add(group);
    }
    groups[expert] = names.indexOf(group);
  }

  private int load(CsvBytes record, int place, int ofAll) throws IOException {
    String text = record.text(place);
    OptionalInt load = text.isEmpty() ? OptionalInt.of(ofAll) : Figures.count(text);
    if (load.isEmpty() || load.getAsInt() > 1_000_000) {
      problems.add(record.row(), "load", text);
      return ofAll;
    }
    return load.getAsInt();
  }
}
