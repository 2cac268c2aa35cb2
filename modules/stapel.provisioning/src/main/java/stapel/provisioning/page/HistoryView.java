package stapel.provisioning.page;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;
import stapel.platform.api.Modules;
import stapel.provisioning.change.Changes;
import stapel.provisioning.pages.StaticTemplates;

/** What this server ran: who changed it, when and how, and the way back. */
@Component
@Contribution(
    id = "provisioning.history",
    permission = Modules.PERMISSION,
    perspective = "modules",
    order = 820)
public final class HistoryView implements View {

  private final Modules modules;
  private final Changes changes;

  /** From these. */
  @Activate
  public HistoryView(@Reference Modules modules, @Reference Changes changes) {
    this.modules = modules;
    this.changes = changes;
  }

  /**
   * One profile.
   *
   * @param revert address of the plan that goes back to it; empty where there is none
   */
  public record Line(
      int number, String when, String who, String what, String state, boolean now, String revert) {}

  /** The page. */
  public record Model(ViewRequest request, List<Line> lines) {}

  @Override
  public Page show(ViewRequest request) {
    boolean may = changes.possible() && request.may(Modules.CHANGE, "platform");
    List<Line> lines = modules.history().stream().map(past -> line(request, past, may)).toList();
    return Page.of(
        request.text("provisioning.history"),
        out -> out.write(new StaticTemplates().history(new Model(request, lines)).render()));
  }

  private Line line(ViewRequest request, Modules.Past past, boolean may) {
    String number = String.valueOf(past.number());
    boolean back = may && !past.current() && past.state().equals("KEPT");
    return new Line(
        past.number(),
        request.show(past.made()),
        past.who().equals("edition") ? request.text("provisioning.history.start") : past.who(),
        what(request, past.what()),
        request.text("provisioning.profile." + (past.current() ? "current" : past.state())),
        past.current(),
        back ? request.address("provisioning.plan", "change", "revert", "name", number) : "");
  }

  /** The words of the command line, its names by their titles. */
  private String what(ViewRequest request, String words) {
    List<String> all = Arrays.asList(words.split(" "));
    List<String> titles =
        all.stream()
            .skip(1)
            .map(name -> changes.title(name, request.language().getLanguage()))
            .toList();
    String key = "provisioning.did." + all.get(0);
    return titles.isEmpty() ? request.text(key + ".all") : request.text(key, titles);
  }
}
