package stapel.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stapel.api.Refusal;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Rows;
import stapel.workbench.view.Views;

/** The first page: each perspective with what stands in it and how much of it there is. */
public final class Home {

  private final Pages pages;
  private final Views views;

  /** Sends its page there. */
  public Home(Pages pages, Views views) {
    this.pages = pages;
    this.views = views;
  }

  /** {@code /}. */
  public void show(Visit visit) throws IOException {
    Navigation navigation = Navigation.of(visit, "");
    List<Shelf> shelves =
        visit
            .platform()
            .datasets()
            .read(
                visit.caller(),
                reader ->
                    navigation.perspectives().stream().map(p -> shelf(visit, p, reader)).toList());
    String title = visit.words().text("home.title");
    pages.send(
        visit,
        Pages.Heading.of(title),
        pages.templates().home(visit.words(), views.cards(visit), shelves));
  }

  private static Shelf shelf(Visit visit, Navigation.Perspective perspective, Reader reader) {
    List<Place> places = new ArrayList<>();
    for (Navigation.Item item : perspective.items()) {
      String count = item.href().startsWith("/d/") ? count(visit, item.id(), reader) : "";
      places.add(new Place(item.title(), visit.labels().help(item.id()), item.href(), count));
    }
    return new Shelf(perspective.title(), places);
  }

  private static String count(Visit visit, String dataset, Reader reader) {
    try {
      long count =
          reader
              .read(visit.scope().map(Query.of(dataset)::in).orElse(Query.of(dataset)).page(0, 0))
              .count();
      return count >= Rows.COUNTED
          ? visit.show().value(Rows.COUNTED - 1) + "+"
          : visit.show().value(count);
    } catch (Refusal notNow) {
      return "";
    }
  }

  /** One perspective. */
  public record Shelf(String title, List<Place> places) {}

  /** One list or view; the count is empty for a view. */
  public record Place(String title, String help, String href, String count) {}
}
