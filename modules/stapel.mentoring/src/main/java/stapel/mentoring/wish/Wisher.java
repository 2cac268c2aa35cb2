package stapel.mentoring.wish;

import java.util.Optional;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.ViewRequest;

/** Who wishes: the rows one side is read from, and how a page is asked about one of them. */
enum Wisher {
  TEAM("intake.applications", "application", "mentoring.wishes", "mentoring.wish.team"),
  MENTOR("mentoring.mentors", "mentor", "mentoring.mentor-wishes", "mentoring.wish.mentor");

  private final String dataset;
  private final String field;
  private final String wishes;
  private final String unknown;

  Wisher(String dataset, String field, String wishes, String unknown) {
    this.dataset = dataset;
    this.field = field;
    this.wishes = wishes;
    this.unknown = unknown;
  }

  /** The column of wishes and lists that holds who wishes. */
  String column() {
    return field;
  }

  /** The column of lists that holds who is wished for. */
  String other() {
    return this == TEAM ? MENTOR.field : TEAM.field;
  }

  /** As lists name this side. */
  WishRank.Side side() {
    return this == TEAM ? WishRank.Side.TEAM : WishRank.Side.MENTOR;
  }

  /** Id of the one the page is asked about, by a row's button or by a form sent before. */
  Optional<String> asked(ViewRequest request) {
    return request.parameter("row").or(() -> request.parameter(field));
  }

  /**
   * The row of this id.
   *
   * @throws Refusal NOT_FOUND when there is no id, or the reader sees no such row
   */
  Row row(ViewRequest request, Optional<String> id) {
    return id.flatMap(one -> request.reader().row(dataset, one))
        .orElseThrow(() -> Refusal.of(Wisher.class, Refusal.Kind.NOT_FOUND, Problem.of(unknown)));
  }

  /** What this one has stated; empty when nothing yet. */
  Optional<Row> stated(ViewRequest request, String id, String... columns) {
    return request
        .reader()
        .read(Query.of(wishes).columns(columns).filter(Filter.eq(field, id)))
        .rows()
        .stream()
        .findFirst();
  }
}
