package stapel.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import stapel.api.data.ColumnClass;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.grant.Rows;
import stapel.platform.api.Preferences;

/**
 * Preferences are the administrator's. Settings are the operator's too, in the operator's scopes;
 * an auditor reads them and the history.
 */
@Component
public final class SettingsGrants implements Grant {

  private static final Set<ColumnClass> ALL = EnumSet.allOf(ColumnClass.class);
  private static final String READ = "settings.read";
  private static final String SET = "settings.set";

  @Override
  public List<RowGrant> rows() {
    return Stream.of("administrator", "operator", "auditor")
        .flatMap(
            role ->
                Stream.of("settings.values", "settings.changes")
                    .map(dataset -> new RowGrant(role, dataset, Rows.scope(), ALL)))
        .toList();
  }

  @Override
  public List<CommandGrant> commands() {
    return List.of(
        new CommandGrant("administrator", Set.of(READ, SET, Preferences.PERMISSION)),
        new CommandGrant("operator", Set.of(READ, SET)),
        new CommandGrant("auditor", Set.of(READ)));
  }
}
