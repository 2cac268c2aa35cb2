package stapel.evaluation.ranked;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.evaluation.calibrated.Absences;

/** The table of the experts of rankings. */
@Component(service = SeverityStore.class)
public final class SeverityStore {
  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public SeverityStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  void insert(StoredRanking ranking, List<Absences.Absence> absences, Call call) {
    List<Object[]> values = new ArrayList<>(absences.size());
    for (Absences.Absence absence : absences) {
      values.add(
          new Object[] {
            call.newId(),
            ranking.call(),
            ranking.id(),
            absence.expert(),
            absence.readings(),
            decimal(absence.severity()),
            decimal(absence.low()),
            decimal(absence.high()),
            PanelStore.names(absence.lose()),
            PanelStore.names(absence.win())
          });
    }
    database.batch(
        "insert into ranking_expert (id, scope_id, ranking_id, expert, readings, severity, low_end, high_end, lose,"
            + " win) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values);
  }

  private static BigDecimal decimal(double number) {
    return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
  }
}
