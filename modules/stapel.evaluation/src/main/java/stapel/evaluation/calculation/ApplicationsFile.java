package stapel.evaluation.calculation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stapel.api.work.InputFile;
import stapel.evaluation.ranking.Application;
import stapel.evaluation.tables.CsvRow;
import stapel.evaluation.tables.CsvTable;
import stapel.evaluation.tables.RowProblems;

/** Reads {@code application[,group,submitted_at]}; an empty group or time is none. */
final class ApplicationsFile {
  private final RowProblems problems;
  private final List<Application> applications = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final SubmissionTimes times = new SubmissionTimes();

  private ApplicationsFile(RowProblems problems) {
    this.problems = problems;
  }

  static List<Application> read(InputFile file) {
    ApplicationsFile applications = new ApplicationsFile(new RowProblems(file.name()));
    new CsvTable(file, applications.problems).read(Set.of("application"), applications::add);
    if (applications.applications.isEmpty()) {
      throw applications.problems.refusal("evaluation.table.no_rows");
    }
    return applications.applications;
  }

  private void add(CsvRow row) {
    String id = row.cell("application");
    if (id.isEmpty()) {
      problems.add(row.number(), "evaluation.cell.empty", "application");
      return;
    }
    if (!ids.add(id)) {
      problems.add(row.number(), "evaluation.application.twice", id);
    }
    Optional<String> written = row.find("submitted_at");
    Optional<Instant> submitted = written.flatMap(times::read);
    if (written.isPresent() && submitted.isEmpty()) {
      problems.add(row.number(), "evaluation.time.unreadable", written.get());
    }
    if (times.areMixed()) {
      throw problems.refusalInRow(row.number(), "evaluation.time.mixed");
    }
    applications.add(new Application(id, row.find("group"), submitted));
  }
}
