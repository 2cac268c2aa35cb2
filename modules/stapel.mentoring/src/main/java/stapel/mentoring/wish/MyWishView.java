package stapel.mentoring.wish;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** Where who speaks for a team says what it wants, and reads who it was paired with. */
@Component
@Contribution(
    id = MyWishView.ID,
    permission = "mentoring.attend",
    dataset = "intake.applications",
    place = Contribution.Place.ROW,
    perspective = "mentoring",
    order = 107)
public final class MyWishView implements View {

  static final String ID = "mentoring.my-wish";

  @Override
  public Page show(ViewRequest request) {
    return new OwnSide(request, "mentoring.contacts", "application")
        .page(ID, Wisher.TEAM, (team, choices) -> page(request, team, choices));
  }

  private static Page page(ViewRequest request, Row team, List<WishPage.Choice> choices) {
    Optional<WishPage.Paired> paired = paired(request, team.ref().id());
    return new TeamWishForm(request, new WishPage(ID, StateOwnWish.ID, choices, paired)).of(team);
  }

  /** A team that got nobody wishes on. */
  private static Optional<WishPage.Paired> paired(ViewRequest request, String team) {
    return request
        .reader()
        .read(
            Query.of("mentoring.pairs")
                .columns("mentor", "curator")
                .filter(Filter.eq("application", team))
                .filter(Filter.eq("standing", "true")))
        .rows()
        .stream()
        .filter(pair -> pair.cell("mentor").isPresent() || pair.cell("curator").isPresent())
        .findFirst()
        .map(pair -> new WishPage.Paired(partners(request, pair)));
  }

  private static List<WishPage.Partner> partners(ViewRequest request, Row pair) {
    return List.of("mentor", "curator").stream()
        .map(
            role ->
                new WishPage.Partner(
                    request.text("mentoring.my-wish." + role),
                    List.of(
                        pair.titles()
                            .getOrDefault(role, request.text("mentoring.my-wish.nobody")))))
        .toList();
  }
}
