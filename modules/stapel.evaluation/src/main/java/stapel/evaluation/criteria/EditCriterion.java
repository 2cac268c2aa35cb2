package stapel.evaluation.criteria;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Prefilled;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Reader;
import stapel.api.data.Row;

/** Changes a criterion; its scale only while nobody has marked it. */
@Component
@Contribution(
    id = "evaluation.edit-criterion",
    permission = "evaluation.set-criteria",
    dataset = "evaluation.criteria",
    place = Contribution.Place.ROW)
public final class EditCriterion implements Command<EditCriterion.Request>, Prefilled {

  /** Most anchors of one criterion, as {@link CriterionForm} takes them. */
  private static final int ANCHORS = 101;

  /** Columns that have another name in the form. */
  private static final Map<String, String> COLUMNS =
      Map.of("help_text", "guidance", "comment_below", "commentBelow");

  private final CriteriaStore store;

  /** Needs the criteria. */
  @Activate
  public EditCriterion(@Reference CriteriaStore store) {
    this.store = store;
  }

  /** Which criterion and what it shall be. */
  record Request(
      @Field(dataset = "evaluation.criteria", subject = true) Ref subject,
      CriterionForm criterion) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Map<String, Object> present(Reader reader, String id) {
    Map<String, Object> values = new LinkedHashMap<>();
    Row row = reader.row("evaluation.criteria", id).orElseThrow();
    row.cells().forEach((column, cell) -> values.put(COLUMNS.getOrDefault(column, column), cell));
    values.put("direction", row.text("direction").toUpperCase(Locale.ROOT));
    values.put(
        "anchors",
        reader
            .read(
                Query.of("evaluation.anchors").filter(Filter.eq("criterion", id)).page(0, ANCHORS))
            .rows()
            .stream()
            .map(Row::cells)
            .toList());
    return Map.of("criterion", values);
  }

  @Override
  public Result execute(Request request, Call call) {
    ScoredCriterion before = store.find(request.subject().id()).orElseThrow();
    ScoredCriterion after =
        request.criterion().criterion(before.id(), before.call(), before.place());
    boolean sameScale =
        before.lowest().compareTo(after.lowest()) == 0
            && before.highest().compareTo(after.highest()) == 0
            && before.step().compareTo(after.step()) == 0;
    if (!sameScale && store.marks(before.id()) > 0) {
      throw Refusal.of(
          EditCriterion.class,
          Refusal.Kind.CONFLICT,
          Problem.of("scale.used", store.marks(before.id())));
    }
    boolean taken =
        store.ofCall(before.call()).stream()
            .anyMatch(other -> other.code().equals(after.code()) && !other.id().equals(after.id()));
    if (taken) {
      throw Refusal.of(
          EditCriterion.class,
          Refusal.Kind.CONFLICT,
          Problem.at("criterion.code", "code.taken", after.code()));
    }
    store.update(after);
    store.dropAnchors(after.id());
    request
        .criterion()
        .anchors()
        .forEach(a -> store.anchor(call.newId(), after, a.score(), a.words()));
    return Result.of(Ref.of("evaluation.criteria", after.id()));
  }
}
