package stapel.evaluation.ranked;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.command.Call;
import stapel.api.store.Database;
import stapel.evaluation.calibrated.Absences;

/** The tables of the panels of rankings and of their sheets, and what they add to its rows. */
@Component(service = PanelStore.class)
public final class PanelStore {
  private static final String COLUMNS =
      "id, scope_id, told, reason_ru, reason_en, places, applications, experts, sheets, fewest, most,"
          + " sd_application, sd_expert, sd_residual, icc_one, icc_mean, icc_same, alpha_interval, alpha_ordinal,"
          + " kendall, lot_group, lot_places";

  /** Numbers of applications in a column of names. */
  private static final int NAMED = 90;

  private final Database database;

  /** Works on the module's own tables. */
  @Activate
  public PanelStore(@Reference(target = "(stapel.schema=evaluation)") Database database) {
    this.database = database;
  }

  /** Keeps a panel's row; {@code figures} in the order of the columns from {@code places} on. */
  void insert(
      StoredRanking ranking,
      Comparison.Told told,
      String reasonRu,
      String reasonEn,
      List<Object> figures) {
    List<Object> values = new ArrayList<>();
    values.addAll(
        List.of(ranking.id(), ranking.call(), told.name().toLowerCase(Locale.ROOT), reasonRu));
    values.add(reasonEn);
    values.addAll(figures);
    String marks = "?" + ", ?".repeat(values.size() - 1);
    database.update(
        "insert into ranking_panel (" + COLUMNS + ") values (" + marks + ")", values.toArray());
  }

  /** Keeps sheets, each under the id of its application. */
  void insert(
      StoredRanking ranking, List<Absences.Sheet> sheets, Map<String, String> ids, Call call) {
    List<Object[]> values = new ArrayList<>(sheets.size());
    for (Absences.Sheet sheet : sheets) {
      values.add(
          new Object[] {
            call.newId(),
            ranking.call(),
            ranking.id(),
            ids.get(sheet.application()),
            sheet.expert(),
            decimal(sheet.score()),
            sheet.decides(),
            names(sheet.lose()),
            names(sheet.win())
          });
    }
    database.batch(
        "insert into ranking_sheet (id, scope_id, ranking_id, application_id, expert, score, decides, lose, win)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values);
  }

  /** Writes beside the rows what one more reading gains, by the id of the application. */
  void gains(StoredRanking ranking, Map<String, Double> gains) {
    List<Object[]> values = new ArrayList<>(gains.size());
    gains.forEach(
        (application, gain) -> values.add(new Object[] {decimal(gain), ranking.id(), application}));
    database.batch(
        "update ranking_row set gain = ? where ranking_id = ? and application_id = ?", values);
  }

  /** Lets observers see the numbers beside the score. */
  void show(String ranking) {
    database.update("update ranking_row set shown = ? where ranking_id = ?", true, ranking);
  }

  /** As many as the column holds; nobody reads more in a table. */
  static String names(List<String> all) {
    return all.stream().limit(NAMED).collect(Collectors.joining(", "));
  }

  static BigDecimal decimal(double number) {
    return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
  }
}
