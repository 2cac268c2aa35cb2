package stapel.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/** What a ranking's page leads to: a kept file to download, or a lot to read. */
public record Paper(String name, String address) {

  private static final List<String> FILES = List.of("inputs", "outcome");

  /** What is kept of it as files. */
  static List<Paper> files(ViewRequest request, Row ranking) {
    List<Paper> papers = new ArrayList<>();
    if (request.may("evaluation.rank", ranking.scope())) {
      Query query = Query.of("evaluation.rankings").columns(FILES.toArray(String[]::new));
      request
          .reader()
          .read(query.row(ranking.ref().id()))
          .rows()
          .forEach(
              row ->
                  FILES.stream()
                      .filter(key -> row.cell(key).isPresent())
                      .forEach(key -> papers.add(file(request, row, key))));
    }
    return papers;
  }

  /**
   * The lots of its call, by the beginnings of their digests: one holds on in what is made anew, so
   * the ranking it was committed for is named.
   */
  static List<Paper> lots(ViewRequest request, Row ranking) {
    Query query =
        Query.of("evaluation.lots").columns("name", "state", "ranking").in(ranking.scope());
    return request.reader().read(query.page(0, 20)).rows().stream()
        .map(
            lot ->
                new Paper(
                    words(request, ranking, lot),
                    request.address("evaluation.lot", "row", lot.ref().id())))
        .toList();
  }

  private static String words(ViewRequest request, Row ranking, Row lot) {
    String words = request.text("evaluation.ranking.lot." + lot.text("state"), lot.text("name"));
    boolean own =
        lot.cell("ranking")
            .map(ref -> ((Ref) ref).id())
            .filter(ranking.ref().id()::equals)
            .isPresent();
    return own
        ? words
        : request.text(
            "evaluation.ranking.lot.elsewhere", words, lot.titles().getOrDefault("ranking", "?"));
  }

  private static Paper file(ViewRequest request, Row row, String key) {
    return new Paper(
        request.text("evaluation.rankings." + key),
        "/d/evaluation.rankings/" + row.ref().id() + "/file/" + key);
  }
}
