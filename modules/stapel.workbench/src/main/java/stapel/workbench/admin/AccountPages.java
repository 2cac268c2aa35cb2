package stapel.workbench.admin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stapel.api.data.Row;
import stapel.platform.api.CommandDoor.CommandInfo;
import stapel.workbench.Home.Place;
import stapel.workbench.Navigation;
import stapel.workbench.Pages;
import stapel.workbench.Visit;

/** A person's own account: password, sessions, access tokens, language. */
public final class AccountPages {

  private static final String CHANGE_PASSWORD = "access.change-password";
  private static final String ROLES = "access.roles";

  private final Pages pages;

  /** Sends its page there. */
  public AccountPages(Pages pages) {
    this.pages = pages;
  }

  /** {@code /account}. */
  public void show(Visit visit) throws IOException {
    List<Place> places = new ArrayList<>();
    visit
        .platform()
        .commands()
        .command(visit.caller(), CHANGE_PASSWORD)
        .map(CommandInfo::id)
        .ifPresent(id -> places.add(place(visit, id, "/c/" + id + "?_back=/account")));
    for (Navigation.Item item : Navigation.account(visit)) {
      places.add(place(visit, item.id(), item.href()));
    }
    List<String> roles = roles(visit);
    String sub =
        roles.isEmpty() ? "" : visit.words().text("account.roles", String.join(", ", roles));
    pages.send(
        visit,
        new Pages.Heading(visit.caller().name(), sub, ""),
        pages.templates().account(visit.words(), places, visit.token()));
  }

  /** The caller's roles by their names, where the caller may see them. */
  private static List<String> roles(Visit visit) {
    List<String> keys = visit.platform().sessions().roles(visit.caller());
    boolean named = visit.platform().datasets().dataset(visit.caller(), ROLES).isPresent();
    return visit
        .platform()
        .datasets()
        .read(
            visit.caller(),
            reader ->
                keys.stream()
                    .filter(key -> !key.equals("public"))
                    .map(
                        key ->
                            named
                                ? reader.row(ROLES, key).map(row -> title(visit, row)).orElse(key)
                                : key)
                    .toList());
  }

  private static String title(Visit visit, Row row) {
    return row.cell("title").map(visit.show()::value).orElse(row.ref().id());
  }

  private static Place place(Visit visit, String id, String href) {
    return new Place(visit.labels().name(id), visit.labels().help(id), href, "");
  }
}
