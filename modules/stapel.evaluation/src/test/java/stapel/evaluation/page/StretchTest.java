package stapel.evaluation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long rankings are read two hundred lines at a time. */
class StretchTest {

  @Test
  void everyLineStandsOnExactlyOnePage() {
    List<Line> lines = lines(450, 30);
    List<String> read =
        IntStream.rangeClosed(1, 3)
            .mapToObj(page -> Stretch.of(lines, Optional.of(String.valueOf(page))))
            .flatMap(stretch -> stretch.lines().stream())
            .map(Line::number)
            .toList();
    assertEquals(lines.stream().map(Line::number).toList(), read);
    Stretch last = Stretch.of(lines, Optional.of("3"));
    assertEquals(401, last.from());
    assertEquals(450, last.to());
    assertEquals(3, last.last());
  }

  @Test
  void theCutIsFoundFromAnotherPage() {
    Stretch first = Stretch.of(lines(450, 230), Optional.empty());
    assertEquals(2, first.cut());
    assertTrue(first.cutElsewhere());
    assertFalse(Stretch.of(lines(450, 230), Optional.of("2")).cutElsewhere());
    assertFalse(Stretch.of(lines(450, 0), Optional.empty()).cutElsewhere(), "nobody has a place");
  }

  @Test
  void aNumberThatIsNoPageLeadsToOne() {
    List<Line> lines = lines(450, 30);
    assertEquals(3, Stretch.of(lines, Optional.of("999999999")).page());
    for (String odd : List.of("0", "-1", "x", "", "99999999999999999999")) {
      assertEquals(1, Stretch.of(lines, Optional.of(odd)).page(), odd);
    }
    Stretch none = Stretch.of(List.of(), Optional.empty());
    assertEquals(List.of(0, 0, 0, 1), List.of(none.from(), none.to(), none.all(), none.last()));
  }

  @Test
  void thePrintHasAllOfThem() {
    Stretch whole = Stretch.whole(lines(450, 230));
    assertEquals(450, whole.lines().size());
    assertEquals(1, whole.last());
  }

  /** Lines numbered from 1, the {@code cut}th with the last place. */
  private static List<Line> lines(int count, int cut) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> line(i, i == cut)).toList();
  }

  private static Line line(int number, boolean cut) {
    String text = String.valueOf(number);
    return new Line(
        "",
        "",
        text,
        text,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        false,
        "",
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "",
        cut);
  }
}
