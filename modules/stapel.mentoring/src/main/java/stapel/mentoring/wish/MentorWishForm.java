package stapel.mentoring.wish;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.ViewRequest;
import stapel.mentoring.pages.StaticTemplates;
import stapel.mentoring.wish.WishRank.Role;

/** The form of what a mentor takes on and wishes. */
public final class MentorWishForm {

  private final ViewRequest request;
  private final WishPage page;

  MentorWishForm(ViewRequest request, WishPage page) {
    this.request = request;
    this.page = page;
  }

  /**
   * A number that is asked for.
   *
   * @param least the smallest that the command takes
   * @param most the greatest that it takes
   * @param closed true when it is shown and not to be changed
   */
  public record Count(
      String name, int least, int most, String value, boolean closed, String problem) {}

  /**
   * The page.
   *
   * @param key a form sent twice is executed once
   */
  public record Model(
      ViewRequest request,
      WishPage page,
      String mentor,
      String name,
      List<Count> numbers,
      List<Places> lists,
      String key) {

    /** The sentence about a field; empty when there is none. */
    public String problem(String field) {
      return request.problems().getOrDefault(field, "");
    }
  }

  /** The form for this mentor. */
  Page of(Row mentor) {
    Model model = model(mentor);
    return Page.of(
        request.text(page.view()),
        out -> out.write(new StaticTemplates().mentorwish(model).render()));
  }

  private Model model(Row mentor) {
    String id = mentor.ref().id();
    Optional<Row> stored =
        Wisher.MENTOR.stated(request, id, "day", "mentor_places", "curator_places");
    MentorWish usual = MentorWish.usual(mentor.scope(), id);
    WishLists lists = new WishLists(request, page, Wisher.MENTOR, mentor);
    boolean closed = page.paired().isPresent();
    return new Model(
        request,
        page,
        id,
        mentor.text("name"),
        List.of(
            number(stored, "dayMost", "day", usual.dayMost(), false),
            number(stored, "mentorPlaces", "mentor_places", usual.mentorPlaces(), closed),
            number(stored, "curatorPlaces", "curator_places", usual.curatorPlaces(), closed)),
        List.of(
            lists.list("teams", Role.MENTOR, false, 5), lists.list("never", Role.MENTOR, true, 2)),
        UUID.randomUUID().toString());
  }

  private Count number(
      Optional<Row> stored, String field, String column, int usual, boolean closed) {
    boolean day = field.equals("dayMost");
    return new Count(
        field,
        day ? 1 : 0,
        day ? 20 : 100,
        request
            .parameter(field)
            .filter(typed -> !closed)
            .or(() -> stored.map(row -> row.text(column)))
            .orElse(Integer.toString(usual)),
        closed,
        request.problems().getOrDefault(field, ""));
  }
}
