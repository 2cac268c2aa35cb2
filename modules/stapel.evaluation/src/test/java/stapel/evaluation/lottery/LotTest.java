package stapel.evaluation.lottery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LotTest {
  private static final Commitment FIVE =
      new Commitment(4, "drand, round 1000, randomness", List.of("P5", "P2", "P3", "P4", "P6"));

  @Test
  void theTextSaysEverythingAndReadsBack() {
    assertEquals(
        """
        lot 1
        rule the smallest SHA-256 of digest:value:application win, in hexadecimal digits
        places 4
        source drand, round 1000, randomness
        application P2
        application P3
        application P4
        application P5
        application P6
        """,
        new String(FIVE.text(), StandardCharsets.UTF_8));
    assertEquals(Optional.of(FIVE), Commitment.read(FIVE.text()));
  }

  @Test
  void anotherTextIsNoCommitment() {
    String text = new String(FIVE.text(), StandardCharsets.UTF_8);
    List<String> others =
        List.of("", text + "\n", text.replace("P2\napplication P3", "P3\napplication P2"), "lot 1");
    for (String other : others) {
      assertEquals(
          Optional.empty(), Commitment.read(other.getBytes(StandardCharsets.UTF_8)), other);
    }
    assertThrows(IllegalArgumentException.class, () -> new Commitment(2, "x", List.of("A", "B")));
    assertThrows(
        IllegalArgumentException.class, () -> new Commitment(1, "x", List.of("A\nplaces 9", "B")));
  }

  /** {@code sha256sum} of the text, and of {@code digest:0123abcd:P2}, by another program. */
  @Test
  void anybodyRepeatsItWithSha256sum() {
    assertEquals("62457df84015963e554c400cf688eb538918b7136f4073db67b3660a926bc00e", FIVE.digest());
    List<Lot.Drawn> drawn = Lot.of(FIVE, " 0123abcd ");
    assertEquals(
        "2498a1634aa6de908d1d999c1577cd5e3b9d7de3ebc233d123a8a4c6bd246bcc",
        drawn.stream().filter(d -> d.application().equals("P2")).findFirst().orElseThrow().key());
    assertEquals(List.of(1, 2, 3, 4, 5), drawn.stream().map(Lot.Drawn::order).toList());
    assertEquals(4, drawn.stream().filter(Lot.Drawn::wins).count());
    assertEquals(
        drawn.stream().map(Lot.Drawn::key).sorted().toList(),
        drawn.stream().map(Lot.Drawn::key).toList());
  }

  @Test
  void everybodyLosesAsOften() {
    Map<String, Integer> lost = new HashMap<>();
    int lots = 5_000;
    for (int i = 0; i < lots; i++) {
      lost.merge(Lot.of(FIVE, Integer.toString(i)).get(4).application(), 1, Integer::sum);
    }
    assertEquals(5, lost.size());
    // Four deviations of a binomial number with p = 1/5.
    double most = 4 * Math.sqrt(lots * 0.2 * 0.8);
    assertTrue(
        lost.values().stream().allMatch(n -> Math.abs(n - lots * 0.2) < most), lost::toString);
  }
}
