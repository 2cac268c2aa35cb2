package @name@;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import stapel.api.data.ColumnClass;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;

/** Operators and administrators read and write notes in their scope; nobody else sees them. */
@Component
public final class NoteGrants implements Grant {

  private static final Set<ColumnClass> ALL = EnumSet.allOf(ColumnClass.class);
  private static final Set<String> BOTH = Set.of("@id@.read", "@id@.write");

  @Override
  public List<RowGrant> rows() {
    return List.of(
        new RowGrant("operator", "@id@.notes", Rows.scope(), ALL),
        new RowGrant("administrator", "@id@.notes", Rows.scope(), ALL));
  }

  @Override
  public List<CommandGrant> commands() {
    return List.of(new CommandGrant("operator", BOTH), new CommandGrant("administrator", BOTH));
  }
}
