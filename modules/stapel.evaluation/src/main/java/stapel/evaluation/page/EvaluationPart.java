package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Messages;
import stapel.api.Registries;
import stapel.api.data.Query;
import stapel.api.view.ViewRequest;
import stapel.intake.api.CallPart;
import stapel.intake.api.CallState;

/** What evaluation adds to the page of a call: how far scoring is, the ranking, and its lists. */
@Component
@Contribution(id = "evaluation.call-part", permission = "evaluation.rank", order = 20)
public final class EvaluationPart implements CallPart {

  private static final String PROGRESS = "evaluation.progress";
  private static final String RANKINGS = "evaluation.rankings";
  private static final List<String> LISTS =
      List.of(
          "evaluation.criteria",
          PROGRESS,
          "evaluation.sheets",
          RANKINGS,
          "evaluation.imports",
          "evaluation.import-problems");

  private final Registries registries;

  /** With the words of this bundle. */
  @Activate
  public EvaluationPart(@Reference Registries registries) {
    this.registries = registries;
  }

  @Override
  public Part part(ViewRequest request, String call) {
    Messages words = registries.messages(EvaluationPart.class);
    long[] sheets = sheets(request, call);
    long rankings = request.reader().read(Query.of(RANKINGS).in(call).page(0, 0)).count();
    List<Figure> figures = new ArrayList<>();
    if (sheets[1] > 0) {
      String done =
          words.text(request.language(), "evaluation.part.sheets", sheets[0], sheets[1]);
      figures.add(
          new Figure(CallState.IN_REVIEW, done, request.address(PROGRESS, "scope", call)));
    }
    if (rankings > 0) {
      String made = words.text(request.language(), "evaluation.part.rankings", rankings);
      figures.add(new Figure(CallState.DECIDED, made, request.address(RANKINGS, "scope", call)));
    }
    List<Link> links =
        LISTS.stream()
            .map(
                id ->
                    new Link(
                        words.text(request.language(), id), request.address(id, "scope", call)))
            .toList();
    return new Part(figures, List.of(), links, Optional.empty());
  }

  /** Submitted sheets, and all that are expected. */
  private static long[] sheets(ViewRequest request, String call) {
    long[] sheets = new long[2];
    request.reader().stream(
        Query.of("experts.assignments").columns("state", "sheet_state").in(call),
        row -> {
          boolean expected = List.of("assigned", "declared").contains(row.text("state"));
          sheets[1] += expected ? 1 : 0;
          sheets[0] += expected && row.text("sheet_state").equals("submitted") ? 1 : 0;
        });
    return sheets;
  }
}
