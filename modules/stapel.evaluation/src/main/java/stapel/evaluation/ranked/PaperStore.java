package stapel.evaluation.ranked;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Database;

/** Which files are kept of a ranking, in the table of rankings. */
@Component(service = PaperStore.class)
public final class PaperStore {
  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public PaperStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  /** Digests of kept files. */
  record Papers(String inputs, String outcome) {}

  /** Names the files; each has three columns of its own. */
  void keep(String ranking, List<RankingPapers.Paper> papers) {
    for (RankingPapers.Paper paper : papers) {
      String column = paper.column();
      database.update(
          "update ranking set "
              + column
              + " = ?, "
              + column
              + "_name = ?, "
              + column
              + "_size = ? where id = ?",
          paper.digest(),
          paper.name(),
          paper.size(),
          ranking);
    }
  }

  /** What a ranking was computed from and what came out; empty for those of earlier versions. */
  Optional<Papers> find(String ranking) {
    return database.one(
        "select inputs, outcome from ranking where id = ? and inputs is not null",
        row -> new Papers(row.text(1), row.text(2)),
        ranking);
  }
}
