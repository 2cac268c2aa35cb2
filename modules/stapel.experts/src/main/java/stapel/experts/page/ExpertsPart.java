package stapel.experts.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Messages;
import stapel.api.Registries;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.view.ViewRequest;
import stapel.intake.api.CallPart;
import stapel.intake.api.CallState;

/** What experts add to the page of a call: how many there are and who has not declared yet. */
@Component(service = CallPart.class)
@Contribution(id = "experts.call-part", permission = "experts.assign", order = 10)
public final class ExpertsPart implements CallPart {

  private static final String ASSIGNMENTS = "experts.assignments";

  private final Registries registries;

  /** With the words of this bundle. */
  @Activate
  public ExpertsPart(@Reference Registries registries) {
    this.registries = registries;
  }

  @Override
  public Part part(ViewRequest request, String call) {
    Messages words = registries.messages(ExpertsPart.class);
    long experts = count(request, Query.of("experts.experts").in(call));
    long waiting =
        count(request, Query.of(ASSIGNMENTS).in(call).filter(Filter.eq("state", "assigned")));
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            CallState.IN_REVIEW,
            words.text(request.language(), "experts.part.experts", experts),
            request.address("experts.experts", "scope", call)));
    if (waiting > 0) {
      figures.add(
          new Figure(
              CallState.IN_REVIEW,
              words.text(request.language(), "experts.part.waiting", waiting),
              request.address(ASSIGNMENTS, "q", "state:assigned", "scope", call)));
    }
    List<Step> steps =
        List.of(
            step(request, words, "experts.add-expert", call),
            step(request, words, "experts.invite-experts", call),
            step(request, words, "experts.import-assignments", call));
    List<Link> links =
        List.of(
            new Link(
                words.text(request.language(), "experts.assigning"),
                request.address("experts.assigning", "call", call)),
            link(request, words, "experts.experts", call),
            link(request, words, "experts.invitations", call),
            link(request, words, ASSIGNMENTS, call));
    return new Part(figures, steps, links, Optional.empty());
  }

  private static Link link(ViewRequest request, Messages words, String dataset, String call) {
    String address = request.address(dataset, "scope", call);
    return new Link(words.text(request.language(), dataset), address);
  }

  private static Step step(ViewRequest request, Messages words, String command, String call) {
    String address = request.command(command) + "?openCall=" + call + "&scope=" + call;
    return new Step(words.text(request.language(), command), address, false);
  }

  private static long count(ViewRequest request, Query query) {
    return request.reader().read(query.page(0, 0)).count();
  }
}
