package stapel.workbench.admin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stapel.workbench.Home.Place;
import stapel.workbench.Home.Shelf;
import stapel.workbench.Navigation;
import stapel.workbench.Offer;
import stapel.workbench.Pages;
import stapel.workbench.Visit;

/** Help: the keys, the search, and a sentence on everything this person may open and do. */
public final class HelpPages {

  private final Pages pages;

  /** Sends its page there. */
  public HelpPages(Pages pages) {
    this.pages = pages;
  }

  /** {@code /help}. */
  public void show(Visit visit) throws IOException {
    List<Shelf> shelves = new ArrayList<>();
    for (Navigation.Perspective perspective : Navigation.of(visit, "").perspectives()) {
      List<Place> places =
          perspective.items().stream()
              .map(i -> new Place(i.title(), visit.labels().help(i.id()), i.href(), ""))
              .toList();
      shelves.add(new Shelf(perspective.title(), places));
    }
    List<Place> commands = new ArrayList<>();
    for (Offer command : Offer.all(visit)) {
      String help = visit.labels().help(command.id());
      if (!help.isEmpty() && !command.place().equals("NONE")) {
        String list = command.dataset().isEmpty() ? "" : "/d/" + command.dataset();
        commands.add(new Place(visit.labels().name(command.id()), help, list, ""));
      }
    }
    pages.send(
        visit,
        Pages.Heading.of(visit.words().text("help")),
        pages.templates().help(visit.words(), shelves, commands));
  }
}
