package stapel.mentoring.wish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.mentoring.pages.StaticTemplates;

/** The form of what a mentor takes on and wishes. */
@Component
@Contribution(
    id = "mentoring.mentor-wish",
    permission = "mentoring.wish",
    dataset = "mentoring.mentors",
    place = Contribution.Place.ROW,
    order = 30)
public final class MentorWishView implements View {

  /** A number that is asked for. */
  public record Count(String name, String value, String problem) {}

  /** The page. */
  public record Model(
      ViewRequest request, String mentor, String name, List<Count> numbers, List<Places> lists) {}

  @Override
  public Page show(ViewRequest request) {
    String id = request.parameter("row").or(() -> request.parameter("mentor")).orElse("");
    Row mentor =
        (id.isEmpty() ? Optional.<Row>empty() : request.reader().row("mentoring.mentors", id))
            .orElseThrow(
                () ->
                    Refusal.of(
                        MentorWishView.class,
                        Refusal.Kind.NOT_FOUND,
                        Problem.of("mentoring.wish.mentor")));
    Model model = model(request, mentor);
    return Page.of(
        request.text("mentoring.mentor-wish"),
        out -> out.write(new StaticTemplates().mentorwish(model).render()));
  }

  private static Model model(ViewRequest request, Row mentor) {
    WishReading reading = new WishReading(request);
    String id = mentor.ref().id();
    Optional<Row> stored =
        request
            .reader()
            .read(Query.of("mentoring.mentor-wishes").filter(Filter.eq("mentor", id)))
            .rows()
            .stream()
            .findFirst();
    MentorWish usual = MentorWish.usual(mentor.scope(), id);
    List<Places.Option> teams = reading.teams(mentor.scope());
    Map<String, String> whose = Map.of("mentor", id);
    return new Model(
        request,
        id,
        mentor.text("name"),
        List.of(
            number(request, stored, "dayMost", "day", usual.dayMost()),
            number(request, stored, "mentorPlaces", "mentor_places", usual.mentorPlaces()),
            number(request, stored, "curatorPlaces", "curator_places", usual.curatorPlaces())),
        List.of(
            Places.of(
                request,
                "teams",
                teams,
                reading.ranked("mentor", "mentor", whose, "application", false),
                5),
            Places.of(
                request,
                "never",
                teams,
                reading.ranked("mentor", "mentor", whose, "application", true),
                2)));
  }

  private static Count number(
      ViewRequest request, Optional<Row> stored, String field, String column, int usual) {
    return new Count(
        field,
        request
            .parameter(field)
            .or(() -> stored.map(row -> row.text(column)))
            .orElse(Integer.toString(usual)),
        request.problems().getOrDefault(field, ""));
  }
}
