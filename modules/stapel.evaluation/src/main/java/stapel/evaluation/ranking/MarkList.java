package stapel.evaluation.ranking;

import java.math.BigDecimal;
import java.util.Arrays;
import stapel.evaluation.api.Fraction;

/**
 * Takes marks one by one and holds them in columns of numbers: 25 bytes a mark, each name once, so
 * that a million of them fit in a small heap. For one thread.
 */
public final class MarkList {
  final Names applications = new Names();
  final Names experts = new Names();
  final Names criteria = new Names();
  int[] application = new int[1024];
  int[] expert = new int[1024];
  int[] criterion = new int[1024];
  int[] row = new int[1024];
  private long[] unscaled = new long[1024];
  private byte[] scale = new byte[1024];
  private int size;

  /**
   * Adds a mark.
   *
   * @param score of at most {@link Decimal#MOST_DIGITS} digits and decimals
   * @param rowNumber where it stands in its file, for messages
   */
  public void add(
      String applicationId,
      String expertId,
      String criterionName,
      BigDecimal score,
      int rowNumber) {
    if (size == row.length) {
      grow(size + size / 2);
    }
    application[size] = applications.add(applicationId);
    expert[size] = experts.add(expertId);
    criterion[size] = criteria.add(criterionName);
    unscaled[size] = score.unscaledValue().longValueExact();
    scale[size] = (byte) score.scale();
    row[size++] = rowNumber;
  }

  private void grow(int capacity) {
    application = Arrays.copyOf(application, capacity);
    expert = Arrays.copyOf(expert, capacity);
    criterion = Arrays.copyOf(criterion, capacity);
    row = Arrays.copyOf(row, capacity);
    unscaled = Arrays.copyOf(unscaled, capacity);
    scale = Arrays.copyOf(scale, capacity);
  }

  /** How many marks there are. */
  public int size() {
    return size;
  }

  Fraction score(int mark) {
    return Fraction.of(decimal(mark));
  }

  BigDecimal decimal(int mark) {
    return BigDecimal.valueOf(unscaled[mark], scale[mark]);
  }
}
