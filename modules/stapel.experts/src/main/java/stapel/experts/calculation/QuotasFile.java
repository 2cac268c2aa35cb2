package stapel.experts.calculation;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import stapel.api.work.InputFile;
import stapel.api.work.Progress;

/** Reads {@code application,group,at_least}; an application {@code *} means each. */
final class QuotasFile {
  private final FileProblems problems;
  private final Ids applications;
  private final List<String> groups;
  private final int[] quotas;

  private QuotasFile(FileProblems problems, Ids applications, List<String> groups) {
    this.problems = problems;
    this.applications = applications;
    this.groups = groups;
    quotas = new int[applications.size() * groups.size()];
  }

  /** By application and group the readings there must be at least. */
  static int[] read(InputFile file, Ids applications, List<String> groups, Progress progress) {
    FileProblems problems = new FileProblems(file.name());
    QuotasFile quotas = new QuotasFile(problems, applications, groups);
    new CsvFile(file, problems, progress)
        .read(List.of("application", "group", "at_least"), List.of(), quotas::add);
    problems.refuseIfAny();
    return quotas.quotas;
  }

  private void add(CsvBytes record, int[] places) throws IOException {
    boolean each = record.text(places[0]).equals("*");
    int application = each ? 0 : applications.find(record, places[0]);
    int group = groups.indexOf(record.text(places[1]));
    OptionalInt least = Figures.count(record.text(places[2]));
    if (application < 0) {
      problems.add(record.row(), "application-unknown", record.text(places[0]));
    }
    if (group <= 0) {
      problems.add(record.row(), "group-unknown", record.text(places[1]));
    }
    if (least.isEmpty()) {
      problems.add(record.row(), "quota", record.text(places[2]));
    }
    if (application < 0 || group <= 0 || least.isEmpty()) {
      return;
    }
    int last = each ? applications.size() - 1 : application;
    for (int one = application; one <= last; one++) {
      int at = one * groups.size() + group;
      quotas[at] = Math.max(quotas[at], least.getAsInt());
    }
  }
}
