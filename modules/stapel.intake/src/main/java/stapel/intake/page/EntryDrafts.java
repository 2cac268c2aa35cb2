package stapel.intake.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Id;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;
import stapel.intake.draft.DraftStore;
import stapel.intake.page.EntryPage.Unfinished;

/** What the person has begun to enter in one call, as far as the dataset door shows it to them. */
final class EntryDrafts {

  private static final String DRAFTS = "intake.drafts";

  private final ViewRequest request;
  private final Row call;

  EntryDrafts(ViewRequest request, Row call) {
    this.request = request;
    this.call = call;
  }

  /** The draft that the page goes on with; empty for a fresh page. */
  Optional<Row> continued(String application) {
    return request
        .parameter("entry")
        .flatMap(id -> request.reader().row(DRAFTS, id))
        .filter(row -> row.scope().equals(call.scope()))
        .filter(row -> application(row).equals(application));
  }

  /** The id that the page saves under. */
  String id(Optional<Row> draft) {
    return draft
        .map(row -> row.ref().id())
        .or(() -> request.parameter("entry"))
        .orElseGet(() -> Id.next(request.now()));
  }

  /** When the draft was kept, in words; empty for not yet. */
  String saved(Optional<Row> draft) {
    return draft
        .flatMap(row -> row.cell("saved"))
        .map(at -> request.text("intake.entry.saved", request.show(at)))
        .orElse("");
  }

  /** The others that were begun. */
  List<Unfinished> unfinished(Optional<Row> draft, String application) {
    return request.reader().read(Query.of(DRAFTS).in(call.scope()).page(0, 50)).rows().stream()
        .filter(row -> application(row).equals(application))
        .filter(row -> draft.filter(d -> d.ref().id().equals(row.ref().id())).isEmpty())
        .filter(row -> request.parameter("entry").filter(row.ref().id()::equals).isEmpty())
        .map(row -> unfinished(row, application))
        .toList();
  }

  private Unfinished unfinished(Row row, String application) {
    String id = row.ref().id();
    String title = row.text("title");
    String words =
        request.text(
            "intake.entry.unfinished",
            title.isEmpty() ? request.text("intake.entry.untitled") : title,
            row.cell("saved").map(request::show).orElse(""));
    String address =
        application.isEmpty()
            ? request.address("intake.entry", "scope", call.scope(), "entry", id)
            : request.address("intake.editing", "row", application, "entry", id);
    return new Unfinished(words, address, row.ref().toString());
  }

  /** Texts by the names of the form; empty for no draft. */
  static Map<String, String> texts(Optional<Row> draft) {
    return draft.map(row -> DraftStore.texts(row.text("content"))).orElse(Map.of());
  }

  static String version(Optional<Row> draft) {
    return draft.map(row -> Long.toString(row.ref().version().orElse(0))).orElse("0");
  }

  private static String application(Row row) {
    return row.cell("application").map(ref -> ((Ref) ref).id()).orElse("");
  }
}
