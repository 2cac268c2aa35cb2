package stapel.experts.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Worked by hand: stems in common over the root of the product of both numbers. */
class TopicAffinityTest {

  private static double affinity(String one, String other) {
    return TopicAffinity.of(TopicAffinity.stems(one), TopicAffinity.stems(other));
  }

  @Test
  void endingsAndShortWordsDoNotCount() {
    assertEquals(Set.of("экску", "завод"), TopicAffinity.stems("Экскурсия по заводу, с ней"));
    assertEquals(1.0, affinity("экскурсии, заводы", "Экскурсия по заводу"), 1e-12);
  }

  @Test
  void sharesAreWeighedBySize() {
    assertEquals(1 / Math.sqrt(2), affinity("завод", "завод музей"), 1e-12);
    assertEquals(0.0, affinity("", "завод"), 1e-12);
    assertEquals(0.0, affinity("музыка", "завод"), 1e-12);
  }
}
