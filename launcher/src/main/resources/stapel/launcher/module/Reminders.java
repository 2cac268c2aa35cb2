package @name@;

import @name@.pages.StaticTemplates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.data.Sort;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** The notes to come back to in the next days, the nearest first. */
@Component
@Contribution(id = "@id@.reminders", permission = "@id@.read", perspective = "@id@", order = 910)
public final class Reminders implements View {

  private static final int MOST = 200;

  private final NoteSettings settings;

  /** Looks as far ahead as is set. */
  @Activate
  public Reminders(@Reference NoteSettings settings) {
    this.settings = settings;
  }

  /** One note in words. */
  public record Line(String application, String address, String remind, String remark) {}

  /** The page. */
  public record Model(ViewRequest request, int days, List<Line> lines) {}

  @Override
  public Page show(ViewRequest request) {
    LocalDate last =
        LocalDate.ofInstant(request.now(), ZoneOffset.UTC).plusDays(settings.days());
    Query coming =
        Query.of("@id@.notes")
            .filter(new Filter("remind", Filter.Operator.LE, last.toString()))
            .sort(Sort.up("remind"))
            .page(0, MOST);
    List<Line> lines =
        request.reader().read(coming).rows().stream().map(row -> line(request, row)).toList();
    Model model = new Model(request, settings.days(), lines);
    return Page.of(
        request.text("@id@.reminders"),
        out -> out.write(new StaticTemplates().reminders(model).render()));
  }

  private static Line line(ViewRequest request, Row row) {
    return new Line(
        row.titles().getOrDefault("application", ""),
        request.address("@id@.notes", "id", row.ref().id()),
        row.cell("remind").map(request::show).orElse(""),
        row.text("remark"));
  }
}
