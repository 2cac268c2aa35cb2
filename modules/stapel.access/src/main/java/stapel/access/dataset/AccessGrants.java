package stapel.access.dataset;

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

/**
 * An administrator has all of it; everybody signed in has what is their own; an operator knows the
 * names of those who hold a role in the operator's scopes.
 */
@Component
public final class AccessGrants implements Grant {

  private static final Set<ColumnClass> ALL = EnumSet.allOf(ColumnClass.class);
  private static final List<String> DATASETS =
      List.of("accounts", "people", "roles", "scopes", "regions", "grants", "sessions", "tokens");
  private static final Set<String> OWN =
      Set.of(
          "access.change-password",
          "access.list-sessions",
          "access.revoke-session",
          "access.end-other-sessions",
          "access.list-tokens",
          "access.create-token",
          "access.renew-address",
          "access.revoke-token",
          "access.list-people",
          "access.list-roles");
  private static final Set<String> ADMINISTRATOR =
      Set.of(
          "access.list-accounts",
          "access.list-grants",
          "access.list-scopes",
          "access.add-account",
          "access.reset-password",
          "access.end-sessions",
          "access.disable-account",
          "access.enable-account",
          "access.grant-role",
          "access.revoke-role",
          "access.add-region");

  @Override
  public List<RowGrant> rows() {
    Stream<RowGrant> administrator =
        DATASETS.stream()
            .map(name -> new RowGrant("administrator", "access." + name, Rows.scope(), ALL));
    Stream<RowGrant> others =
        Stream.of(
            new RowGrant("auditor", "access.grants", Rows.scope(), ALL),
            new RowGrant("auditor", "access.people", Rows.scope(), ALL),
            new RowGrant("auditor", "access.scopes", Rows.scope(), ALL),
            new RowGrant("auditor", "access.regions", Rows.scope(), ALL),
            new RowGrant("operator", "access.scopes", Rows.scope(), ALL),
            new RowGrant("operator", "access.regions", Rows.scope(), ALL),
            new RowGrant("public", "access.roles", Rows.scope(), EnumSet.of(ColumnClass.OPEN)),
            new RowGrant("public", "access.people", Rows.seenBy("access", "person_seen"), ALL),
            new RowGrant("public", "access.sessions", Rows.seenBy("access", "session"), ALL),
            new RowGrant("public", "access.tokens", Rows.seenBy("access", "token"), ALL));
    return Stream.concat(administrator, others).toList();
  }

  @Override
  public List<CommandGrant> commands() {
    return List.of(
        new CommandGrant("public", OWN),
        new CommandGrant("administrator", ADMINISTRATOR),
        new CommandGrant("operator", Set.of("access.list-scopes")),
        new CommandGrant("auditor", Set.of("access.list-grants", "access.list-scopes")));
  }
}
