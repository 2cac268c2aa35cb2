package stapel.mentoring.wish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.mentoring.board.NumberOrder;
import stapel.mentoring.board.TeamTitles;

/** Where a mentor says what they take on and wish, and reads which teams they were paired with. */
@Component
@Contribution(
    id = MyMentorWishView.ID,
    permission = "mentoring.give",
    dataset = "mentoring.mentors",
    place = Contribution.Place.ROW,
    perspective = "mentoring",
    order = 108)
public final class MyMentorWishView implements View {

  static final String ID = "mentoring.my-mentor-wish";

  @Override
  public Page show(ViewRequest request) {
    return new OwnSide(request, "mentoring.mentors", "")
        .page(ID, Wisher.MENTOR, (mentor, choices) -> page(request, mentor, choices));
  }

  private static Page page(ViewRequest request, Row mentor, List<WishPage.Choice> choices) {
    WishPage page = new WishPage(ID, StateOwnMentorWish.ID, choices, paired(request, mentor));
    return new MentorWishForm(request, page).of(mentor);
  }

  private static Optional<WishPage.Paired> paired(ViewRequest request, Row mentor) {
    List<WishPage.Partner> partners = new ArrayList<>();
    for (String role : List.of("mentor", "curator")) {
      List<String> teams = teams(request, mentor, role);
      if (!teams.isEmpty()) {
        String words = request.text("mentoring.my-mentor-wish." + role);
        partners.add(new WishPage.Partner(words, teams));
      }
    }
    return partners.isEmpty() ? Optional.empty() : Optional.of(new WishPage.Paired(partners));
  }

  private static List<String> teams(ViewRequest request, Row mentor, String role) {
    List<Row> pairs = new ArrayList<>();
    request.reader().stream(
        Query.of("mentoring.pairs")
            .in(mentor.scope())
            .columns("application")
            .filter(Filter.eq(role, mentor.ref().id()))
            .filter(Filter.eq("standing", "true")),
        pairs::add);
    TeamTitles titles =
        TeamTitles.of(
            request,
            mentor.scope(),
            pairs.stream().map(MyMentorWishView::number).collect(Collectors.toSet()));
    return pairs.stream()
        .map(pair -> titles.with(number(pair), ((Ref) pair.cell("application").orElseThrow()).id()))
        .sorted(Comparator.comparing(NumberOrder::key))
        .toList();
  }

  private static String number(Row pair) {
    return pair.titles().getOrDefault("application", "");
  }
}
