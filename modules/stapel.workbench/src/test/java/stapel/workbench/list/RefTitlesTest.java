package stapel.workbench.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stapel.api.Ref;
import stapel.api.data.Column;
import stapel.api.data.ColumnType;
import stapel.api.data.Row;
import stapel.platform.api.DatasetDoor.ColumnInfo;
import stapel.platform.api.DatasetDoor.DatasetInfo;

class RefTitlesTest {

  private static final Map<String, DatasetInfo> OPEN =
      Map.of(
          "a.calls", open("a.calls", Column.text("title", "title").asTitle()),
          "a.tasks", open("a.tasks", Column.of("row", ColumnType.INTEGER, "file_row")));

  private final RefTitles titles =
      new RefTitles(id -> Optional.ofNullable(OPEN.get(id)), "not available");

  private static DatasetInfo open(String id, Column column) {
    return new DatasetInfo(id, "", List.of(new ColumnInfo(column, id)), true);
  }

  private String shown(String declared, String dataset, Map<String, String> seen) {
    Column column = Column.ref("to", "to_id", declared);
    Ref ref = Ref.of(dataset, "01J");
    Row row = new Row(Ref.of("a.rows", "1"), "", Map.of("to", ref), seen);
    return titles.of(column, row, ref);
  }

  @Test
  void showsTheTitleWhereItIsSeen() {
    assertEquals("Первый отбор", shown("a.calls", "a.calls", Map.of("to", "Первый отбор")));
  }

  @Test
  void saysOneWordForWhatIsClosedOrGone() {
    assertEquals("not available", shown("a.calls", "a.calls", Map.of()));
    assertEquals("not available", shown("a.programmes", "a.programmes", Map.of()));
  }

  @Test
  void keepsTheIdOfWhatHasNoTitlesAndInALog() {
    assertEquals("01J", shown("a.tasks", "a.tasks", Map.of()));
    assertEquals("01J", shown("", "a.programmes", Map.of()));
  }
}
