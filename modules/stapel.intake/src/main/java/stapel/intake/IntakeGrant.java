package stapel.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.data.ColumnClass;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/**
 * Who sees and does what in intake. Operators and administrators see all of their scope. Observers
 * and auditors see numbers, states and results, never who applied: one person may observe a region
 * and judge blind in it. Experts see the call; applications are opened to them by the experts
 * module alone.
 */
@Component
public final class IntakeGrant implements Grant {

  private static final Set<ColumnClass> ALL = EnumSet.allOf(ColumnClass.class);
  private static final List<String> DATASETS =
      List.of(
          "intake.programmes",
          "intake.calls",
          "intake.extensions",
          "intake.call_steps",
          "intake.fields",
          "intake.applications",
          "intake.titles",
          "intake.steps",
          "intake.imports",
          "intake.import_columns",
          "intake.import_rows",
          "intake.import_problems",
          "intake.tasks",
          "intake.task_problems");
  private static final List<String> FIGURES =
      List.of("intake.programmes", "intake.calls", "intake.extensions", "intake.applications");

  @Override
  public List<RowGrant> rows() {
    List<RowGrant> grants = new ArrayList<>();
    for (String dataset : DATASETS) {
      grants.add(new RowGrant("operator", dataset, Rows.scope(), ALL));
      grants.add(new RowGrant("administrator", dataset, Rows.scope(), ALL));
    }
    for (String role : List.of("operator", "administrator")) {
      grants.add(new RowGrant(role, "intake.drafts", Rows.seenBy("intake", "entry_draft"), ALL));
    }
    for (String dataset : FIGURES) {
      Set<ColumnClass> figures = EnumSet.of(ColumnClass.OPEN, ColumnClass.RESULT);
      grants.add(new RowGrant("observer", dataset, Rows.scope(), figures));
      grants.add(new RowGrant("auditor", dataset, Rows.scope(), figures));
    }
    grants.add(new RowGrant("expert", "intake.calls", Rows.scope(), EnumSet.of(ColumnClass.OPEN)));
    return grants;
  }

  @Override
  public List<CommandGrant> commands() {
    Set<String> every =
        Set.of("intake.read", "intake.manage", "intake.enter", "intake.check", "intake.import");
    return List.of(
        new CommandGrant("operator", every),
        new CommandGrant("administrator", every),
        new CommandGrant("observer", Set.of("intake.read")),
        new CommandGrant("auditor", Set.of("intake.read")),
        new CommandGrant("expert", Set.of("intake.read")));
  }
}
