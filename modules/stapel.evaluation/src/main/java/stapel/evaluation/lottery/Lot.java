package stapel.evaluation.lottery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lot: contenders by the SHA-256 of {@code digest:value:application}, the smallest first.
 * Anybody repeats one line with {@code printf '%s' 'digest:value:application' | sha256sum}.
 */
public final class Lot {
  private Lot() {}

  /**
   * One contender.
   *
   * @param order from 1
   * @param key that ordered it
   * @param wins whether it has one of the places
   */
  public record Drawn(int order, String application, String key, boolean wins) {}

  /**
   * Draws.
   *
   * @param value the public random value as published, without blanks around it
   */
  public static List<Drawn> of(Commitment commitment, String value) {
    String prefix = commitment.digest() + ":" + value.strip() + ":";
    record Keyed(String application, String key) {}
    List<Keyed> keyed =
        commitment.contenders().stream()
            .map(
                application ->
                    new Keyed(
                        application,
                        Digest.hex((prefix + application).getBytes(StandardCharsets.UTF_8))))
            .sorted(Comparator.comparing(Keyed::key))
            .toList();
    List<Drawn> drawn = new ArrayList<>();
    for (Keyed next : keyed) {
      int order = drawn.size() + 1;
      drawn.add(new Drawn(order, next.application(), next.key(), order <= commitment.places()));
    }
    return drawn;
  }
}
