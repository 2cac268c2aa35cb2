package stapel.intake.application;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Columns;
import stapel.api.data.Source;
import stapel.intake.api.ApplicationState;

/**
 * On the page of a call: how many of its applications are submitted and wait to be checked. Not on
 * the list, which would count them for every call.
 */
@Component(service = Columns.class)
@Contribution(id = "intake.waiting", permission = "intake.check", dataset = "intake.calls")
public final class WaitingColumns implements Columns {

  private static final List<Joined> WAITING =
      List.of(
          new Joined(
              Source.joined("intake", "application", "scope_id")
                  .hiding("import_id", "import_run")
                  .where("state", ApplicationState.SUBMITTED.key())
                  .aggregate("waiting", Source.Function.COUNT, "id"),
              List.of(
                  Column.of("waiting", ColumnType.INTEGER, "waiting")
                      .classed(ColumnClass.INTERNAL)
                      .unlisted())));

  @Override
  public List<Joined> columns(List<String> scopes) {
    return WAITING;
  }
}
