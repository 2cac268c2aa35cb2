package stapel.evaluation.grant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.ColumnClass;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/** Who may read and change criteria, sheets and rankings. */
@Component
@Contribution(id = "evaluation.grants", permission = "evaluation.read-criteria")
public final class EvaluationGrants implements Grant {

  private static final Set<ColumnClass> ALL = EnumSet.allOf(ColumnClass.class);

  /** Who runs a call: the administrator may do for an operator what an operator may. */
  private static final List<String> RUNNING = List.of("operator", "administrator");

  private static final Set<String> RUNS =
      Set.of(
          "evaluation.read-criteria",
          "evaluation.read-sheets",
          "evaluation.read-rankings",
          "evaluation.set-criteria",
          "evaluation.set-rule",
          "evaluation.enter",
          "evaluation.void",
          "evaluation.import",
          "evaluation.rank",
          "evaluation.decide",
          "evaluation.verify-lots");

  private static final Set<String> WATCHES =
      Set.of("evaluation.read-criteria", "evaluation.read-rankings", "evaluation.verify-lots");

  private static final List<String> DATASETS =
      List.of(
          "evaluation.criteria",
          "evaluation.anchors",
          "evaluation.rules",
          "evaluation.sheets",
          "evaluation.marks",
          "evaluation.rankings",
          "evaluation.places",
          "evaluation.severities",
          "evaluation.panels",
          "evaluation.ranked-sheets",
          "evaluation.corrections",
          "evaluation.lots",
          "evaluation.lot-lines",
          "evaluation.imports",
          "evaluation.import-columns",
          "evaluation.import-rows",
          "evaluation.import-problems");

  @Override
  public List<RowGrant> rows() {
    List<RowGrant> grants = new ArrayList<>();
    for (String role : RUNNING) {
      DATASETS.forEach(dataset -> grants.add(new RowGrant(role, dataset, Rows.scope(), ALL)));
    }
    for (String dataset :
        List.of("evaluation.criteria", "evaluation.anchors", "evaluation.rules")) {
      grants.add(new RowGrant("expert", dataset, Rows.scope(), EnumSet.of(ColumnClass.OPEN)));
    }
    Set<ColumnClass> own = EnumSet.of(ColumnClass.OPEN, ColumnClass.RESULT, ColumnClass.INTERNAL);
    grants.add(
        new RowGrant(
            "expert", "evaluation.sheets", Rows.seenBy("evaluation", "own_sheet_v1"), own));
    grants.add(
        new RowGrant("expert", "evaluation.marks", Rows.seenBy("evaluation", "own_mark_v1"), own));
    Set<ColumnClass> figures = EnumSet.of(ColumnClass.OPEN, ColumnClass.RESULT);
    for (String role : List.of("observer", "auditor")) {
      for (String dataset :
          List.of(
              "evaluation.criteria",
              "evaluation.rules",
              "evaluation.rankings",
              "evaluation.places",
              "evaluation.corrections",
              "evaluation.lots",
              "evaluation.lot-lines")) {
        grants.add(new RowGrant(role, dataset, Rows.scope(), figures));
      }
    }
    return List.copyOf(grants);
  }

  @Override
  public List<CommandGrant> commands() {
    return List.of(
        new CommandGrant("operator", RUNS),
        new CommandGrant("administrator", RUNS),
        new CommandGrant(
            "expert",
            Set.of("evaluation.read-criteria", "evaluation.read-sheets", "evaluation.score")),
        new CommandGrant("observer", WATCHES),
        new CommandGrant("auditor", WATCHES));
  }
}
