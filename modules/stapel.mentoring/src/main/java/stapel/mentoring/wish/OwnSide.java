package stapel.mentoring.wish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import stapel.api.Ref;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Page;
import stapel.api.view.ViewRequest;
import stapel.mentoring.pages.StaticTemplates;

/**
 * What a reader is in calls: teams spoken for, or mentors. That rows can be seen is not enough, for
 * somebody may also be the operator.
 */
final class OwnSide {
  private final ViewRequest request;
  private final Map<String, String> titles = new LinkedHashMap<>();

  /**
   * Reads it.
   *
   * @param dataset with a column {@code person}
   * @param column that refers to what is the reader's; empty when the row itself is
   */
  OwnSide(ViewRequest request, String dataset, String column) {
    this.request = request;
    String shown = column.isEmpty() ? "call" : column;
    request.reader().stream(
        Query.of(dataset).columns(shown).filter(Filter.eq("person", request.person())),
        row -> titles.put(column.isEmpty() ? row.ref().id() : id(row, column), title(row, shown)));
  }

  private static String id(Row row, String column) {
    return row.cell(column).map(cell -> ((Ref) cell).id()).orElse("");
  }

  private static String title(Row row, String column) {
    return row.titles().getOrDefault(column, "");
  }

  /**
   * The page about the one that was asked for, else about the first; about none it says so.
   *
   * @param form gives the page for a row and the choice among all of the reader's
   * @throws stapel.api.Refusal NOT_FOUND when the one that was asked for is not the reader's
   */
  Page page(String view, Wisher wisher, BiFunction<Row, List<WishPage.Choice>, Page> form) {
    Optional<String> id = wisher.asked(request).or(() -> titles.keySet().stream().findFirst());
    if (id.isEmpty()) {
      String none = request.text(view + ".none");
      return Page.of(
          request.text(view), out -> out.write(new StaticTemplates().nowish(none).render()));
    }
    Row row = wisher.row(request, id.filter(titles::containsKey));
    return form.apply(row, choices(view, id.get()));
  }

  /** Pages for all of them; none when there is one only. */
  private List<WishPage.Choice> choices(String view, String chosen) {
    List<WishPage.Choice> choices = new ArrayList<>();
    titles.forEach(
        (id, title) ->
            choices.add(
                new WishPage.Choice(title, request.address(view, "row", id), id.equals(chosen))));
    return choices.size() < 2 ? List.of() : choices;
  }
}
