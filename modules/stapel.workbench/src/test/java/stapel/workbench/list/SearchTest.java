package stapel.workbench.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Filter;
import stapel.api.data.Filter.Operator;

class SearchTest {

  private static final List<Known> COLUMNS =
      List.of(
          known(Column.ref("region", "region_id", "reference.regions"), "регион"),
          known(Column.of("score", ColumnType.DECIMAL, "score"), "балл"),
          known(Column.text("title", "title").searched("title_search"), "название"),
          known(Column.of("submitted_at", ColumnType.INSTANT, "submitted_at"), "подана"),
          known(Column.of("text", ColumnType.LONG_TEXT, "text"), "текст"),
          known(Column.of("fund_5.requested", ColumnType.DECIMAL, "requested"), "сумма_запроса"),
          new Known(
              Column.choice("status", "status", List.of("draft", "submitted")),
              Set.of("status", "статус"),
              Map.of("draft", "draft", "submitted", "submitted", "подана", "submitted")));

  private static Known known(Column column, String label) {
    return new Known(column, Set.of(column.key(), label), Map.of());
  }

  private static Search search(String written) {
    return Search.of(
        written,
        COLUMNS,
        new Values(
            ZoneId.of("Europe/Moscow"),
            (dataset, text) ->
                text.equals("тул")
                    ? List.of("71", "72")
                    : text.equals("40") ? List.of("40") : List.of()));
  }

  @Test
  void readsConditionsAndWords() {
    Search search = search("region:40 score>4 статус:Подана льняная \"две  фабрики\"");
    assertEquals(
        List.of(
            Filter.eq("region", "40"),
            new Filter("score", Operator.GT, "4"),
            Filter.eq("status", "submitted")),
        search.filters());
    assertEquals("льняная две  фабрики", search.words());
    assertEquals(List.of(), search.complaints());
  }

  @Test
  void knowsTheFieldsOfACallByTheirOwnKeyToo() {
    List<Filter> large = List.of(new Filter("fund_5.requested", Operator.GT, "90000"));
    assertEquals(large, search("requested>90000").filters());
    assertEquals(large, search("fund_5.requested>90000").filters());
    assertEquals(large, search("Сумма_запроса>90000").filters());
    assertTrue(search("colour:red").complaints().get(0).hint().contains("сумма_запроса"));
  }

  @Test
  void joinsComparisonsWrittenWithSpaces() {
    assertEquals(List.of(new Filter("score", Operator.GE, "4.5")), search("балл >= 4,5").filters());
  }

  @Test
  void takesSeveralValuesAndTargetsByTheirWords() {
    assertEquals(
        List.of(new Filter("status", Operator.IN, "draft,submitted")),
        search("status:draft,submitted").filters());
    assertEquals(
        List.of(new Filter("region", Operator.IN, "71,72")), search("регион:тул").filters());
  }

  @Test
  void takesADayAsAWholeInTheServersZone() {
    assertEquals(
        List.of(
            new Filter("submitted_at", Operator.GE, "2026-11-20T21:00:00Z"),
            new Filter("submitted_at", Operator.LT, "2026-11-21T21:00:00Z")),
        search("подана:21.11.2026").filters());
  }

  @Test
  void negatesEqualityAndAsksForPresence() {
    assertEquals(
        List.of(new Filter("status", Operator.NE, "draft")), search("-status:draft").filters());
    assertEquals(List.of(new Filter("score", Operator.EMPTY, "")), search("score:none").filters());
    assertEquals(List.of(new Filter("text", Operator.PRESENT, "")), search("text:*").filters());
  }

  @Test
  void searchesTextsByTheirPart() {
    assertEquals(
        List.of(new Filter("title", Operator.CONTAINS, "лён и фабрика")),
        search("title:«лён и фабрика»").filters());
    assertEquals(List.of(Filter.eq("title", "Тула")), search("title=Тула").filters());
  }

  @Test
  void namesTheWordItDoesNotUnderstandAndKeepsTheRest() {
    Search search = search("colour:red score>много status:gone region:Марс text:слово score>3");
    assertEquals(List.of(new Filter("score", Operator.GT, "3")), search.filters());
    assertEquals(
        List.of(
            List.of("search.unknown", "colour"),
            List.of("search.number", "score>много"),
            List.of("search.choice", "status:gone"),
            List.of("search.nobody", "region:Марс"),
            List.of("search.uncompared", "text:слово")),
        search.complaints().stream().map(c -> List.of(c.key(), c.word())).toList());
    assertEquals("draft, подана", search.complaints().get(2).hint(), "as a person writes them");
  }

  @Test
  void takesOneWordAway() {
    Search search = search("region:40 \"две фабрики\" score>4");
    assertEquals("region:40 score>4", search.without(search.terms().get(1)));
  }

  @Test
  void writesTermsThatItReadsAgain() {
    Term term = Term.of(Term.write("title", ":", "две \"большие\" фабрики"));
    assertEquals("две большие фабрики", term.value());
    assertEquals("title", term.column());
  }
}
