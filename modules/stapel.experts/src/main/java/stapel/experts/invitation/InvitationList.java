package stapel.experts.invitation;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Column;
import stapel.api.data.ColumnClass;
import stapel.api.data.ColumnType;
import stapel.api.data.Dataset;
import stapel.api.data.Sort;
import stapel.api.data.Source;

/** Who was asked to read and what they said. An expert sees the own ones only. */
@Component(service = Dataset.class)
@Contribution(
    id = "experts.invitations",
    permission = "experts.read",
    perspective = "programme",
    order = 35)
public final class InvitationList implements Dataset {

  private static final List<String> STATES =
      Arrays.stream(InvitationState.values()).map(InvitationState::key).toList();

  @Override
  public Source source() {
    return Source.table("experts", "invitation");
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("code", "code").classed(ColumnClass.OPEN).sorted("code_sort").asTitle(),
        Column.ref("expert", "expert_id", "experts.experts").classed(ColumnClass.OPEN).unlisted(),
        Column.ref("call", "scope_id", "intake.calls").classed(ColumnClass.OPEN),
        Column.text("number", "number").classed(ColumnClass.OPEN),
        Column.choice("state", "state", STATES).classed(ColumnClass.OPEN),
        Column.text("words", "words").classed(ColumnClass.OPEN).unlisted(),
        Column.text("reason", "reason").classed(ColumnClass.PERSONAL),
        Column.of("invited", ColumnType.INSTANT, "invited_at").classed(ColumnClass.OPEN),
        Column.of("answered", ColumnType.INSTANT, "answered_at").classed(ColumnClass.OPEN),
        Column.of("reminders", ColumnType.INTEGER, "reminders").classed(ColumnClass.INTERNAL),
        Column.of("reminded", ColumnType.INSTANT, "reminded_at")
            .classed(ColumnClass.INTERNAL)
            .unlisted(),
        Column.ref("person", "person_id", "access.people")
            .classed(ColumnClass.PERSONAL)
            .unlisted());
  }

  @Override
  public List<Sort> order() {
    return List.of(Sort.up("code"));
  }
}
