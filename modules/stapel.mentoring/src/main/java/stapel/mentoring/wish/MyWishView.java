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
import stapel.mentoring.pages.StaticTemplates;

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
    OwnSide own = new OwnSide(request, "mentoring.contacts", "application");
    Optional<String> asked = request.parameter("row").or(() -> request.parameter("application"));
    if (asked.isEmpty() && own.ids().isEmpty()) {
      return Page.of(
          request.text(ID),
          out ->
              out.write(
                  new StaticTemplates().nowish(request.text("mentoring.my-wish.none")).render()));
    }
    String id = asked.orElseGet(() -> own.ids().get(0));
    Row team =
        Optional.of(id)
            .filter(own.ids()::contains)
            .flatMap(one -> request.reader().row("intake.applications", one))
            .orElseThrow(WishView::unknown);
    WishPage page =
        new WishPage(ID, StateOwnWish.ID, own.others(ID, id), paired(request, team.ref().id()));
    return new TeamWishForm(request, page).of(team);
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
                    pair.titles().getOrDefault(role, request.text("mentoring.my-wish.nobody"))))
        .toList();
  }
}
