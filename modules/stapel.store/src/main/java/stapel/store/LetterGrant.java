package stapel.store;

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
 * Operators see the letters of their scopes; an administrator sees that they are there, not what
 * they say.
 */
@Component
public final class LetterGrant implements Grant {

  @Override
  public List<RowGrant> rows() {
    return List.of(
        new RowGrant(
            "operator",
            "store.letters",
            Rows.scope(),
            EnumSet.of(ColumnClass.OPEN, ColumnClass.INTERNAL, ColumnClass.PERSONAL)),
        new RowGrant(
            "administrator",
            "store.letters",
            Rows.scope(),
            EnumSet.of(ColumnClass.OPEN, ColumnClass.INTERNAL)));
  }

  @Override
  public List<CommandGrant> commands() {
    Set<String> letters = Set.of("store.letters");
    return List.of(
        new CommandGrant("operator", letters), new CommandGrant("administrator", letters));
  }
}
