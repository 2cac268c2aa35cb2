package stapel.mentoring.calendar;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import stapel.api.Contribution;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.mentoring.pages.StaticTemplates;

/** Where a person makes the address of the own calendar, and ends it. */
@Component(service = View.class)
@Contribution(
    id = "mentoring.my-calendar",
    permission = SessionCalendar.ID,
    perspective = "mentoring",
    order = 160)
public final class CalendarView implements View {

  /** Nobody keeps more tokens than that. */
  private static final int MOST = 200;

  /** The page; the token is the address there is. */
  public record Model(ViewRequest request, Optional<Token> token) {

    /** Id of the feed, as the command wants it. */
    public String feed() {
      return SessionCalendar.ID;
    }
  }

  /** An address in words. */
  public record Token(String subject, String until, String used) {}

  @Override
  public Page show(ViewRequest request) {
    Query tokens =
        Query.of("access.tokens")
            .columns("person", "permissions", "expires_at", "used_at")
            .page(0, MOST);
    Optional<Token> token =
        request.reader().read(tokens).rows().stream()
            .filter(row -> row.text("permissions").equals(SessionCalendar.ID))
            .filter(row -> own(row, request))
            .findFirst()
            .map(row -> token(row, request));
    Model model = new Model(request, token);
    return Page.of(
        request.text("mentoring.my-calendar"),
        out -> out.write(new StaticTemplates().calendar(model).render()));
  }

  /** An administrator sees everybody's. */
  private static boolean own(Row row, ViewRequest request) {
    return row.cell("person")
        .map(person -> ((Ref) person).id().equals(request.person()))
        .orElse(false);
  }

  private static Token token(Row row, ViewRequest request) {
    return new Token(
        row.ref().dataset() + "/" + row.ref().id() + "@" + row.ref().version().orElse(1),
        row.cell("expires_at").map(request::show).orElse(""),
        row.cell("used_at").map(request::show).orElse(""));
  }
}
