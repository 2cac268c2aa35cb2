package stapel.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Row;
import stapel.platform.api.DatasetDoor.ColumnInfo;

class NamedTest {
  private static final Column MENTOR = Column.ref("mentor", "mentor_id", "x.mentors");
  private static final Column ZONE = Column.text(Column.ZONE, "zone_id");
  private static final Column TITLE = Column.text("title", "local").sorted("local").asTitle();

  private static List<String> behind(Map<String, Object> cells, Column... columns) {
    Map<String, String> titles = cells.containsKey("mentor") ? Map.of("mentor", "Вера") : Map.of();
    Row row = new Row(Ref.of("x.hours", "h"), "c", cells, titles);
    return Named.behind(
            List.of(columns).stream().map(column -> new ColumnInfo(column, "x.hours")).toList(),
            row)
        .stream()
        .map(info -> info.column().key())
        .toList();
  }

  private static final Map<String, Object> HOUR =
      Map.of(
          "title", "2026-03-05 10:00",
          "mentor", Ref.of("x.mentors", "m"),
          "zone", "Europe/Moscow");

  @Test
  void aMomentIsNamedWithWhomAndByWhichClocks() {
    assertEquals(List.of("mentor", "zone"), behind(HOUR, TITLE, MENTOR, ZONE));
    Column written = Column.of("written", ColumnType.INSTANT, "written_at").asTitle();
    assertEquals(List.of("mentor"), behind(HOUR, written, MENTOR));
  }

  @Test
  void whatTheReaderMayNotSeeIsLeftOut() {
    assertEquals(List.of("zone"), behind(Map.of("zone", "Europe/Moscow"), TITLE, MENTOR, ZONE));
  }

  /** A call has a zone and a title that says everything. */
  @Test
  void aTitleInWordsStandsAlone() {
    Column words = Column.words("title", "title_ru", "title_en").asTitle();
    Column text = Column.text("title", "title").sorted("title_sort").asTitle();
    assertEquals(List.of(), behind(HOUR, words, MENTOR, ZONE));
    assertEquals(List.of(), behind(HOUR, text, MENTOR, ZONE));
  }
}
