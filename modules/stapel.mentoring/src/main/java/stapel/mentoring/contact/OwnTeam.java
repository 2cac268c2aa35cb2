package stapel.mentoring.contact;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Reader;

/** The team of who speaks for one only: its forms begin with it. */
public final class OwnTeam {

  private static final int MOST = 200;

  private OwnTeam() {}

  /**
   * The field {@code application} of a form.
   *
   * @param dataset of the row the form is about
   * @param id of that row
   */
  public static Map<String, Object> present(Reader reader, String dataset, String id) {
    Set<String> teams = new TreeSet<>();
    reader
        .row(dataset, id)
        .ifPresent(
            row ->
                reader
                    .read(
                        Query.of("mentoring.contacts")
                            .in(row.scope())
                            .columns("application")
                            .page(0, MOST))
                    .rows()
                    .forEach(
                        contact ->
                            contact
                                .cell("application")
                                .ifPresent(team -> teams.add(((Ref) team).id()))));
    return teams.size() == 1
        ? Map.of("application", Ref.of("intake.applications", teams.iterator().next()))
        : Map.of();
  }
}
