package stapel.experts.calculation;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Numbers in cells. */
final class Figures {
  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final String WRITTEN = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?";

  private Figures() {}

  /** A decimal number, exactly rounded; empty for what is none, NaN and infinity included. */
  static OptionalDouble decimal(byte[] bytes, int from, int to) {
    long digits = 0;
    int count = 0;
    int point = -1;
    for (int at = from; at < to; at++) {
      byte b = bytes[at];
      if (b >= '0' && b <= '9' && count < 15) {
        digits = 10 * digits + b - '0';
        count++;
      } else if (b == '.' && point < 0) {
        point = at;
      } else {
        return written(bytes, from, to);
      }
    }
    if (count == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(digits / TENS[point < 0 ? 0 : to - point - 1]);
  }

  private static OptionalDouble written(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    if (text.length() > 100 || !text.matches(WRITTEN)) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(text);
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** Digits after the point of a decimal as written, at most 15; 15 for one with an exponent. */
  static int decimals(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == 'e' || bytes[at] == 'E') {
        return 15;
      }
    }
    for (int at = from; at < to; at++) {
      if (bytes[at] == '.') {
        return Math.min(15, to - at - 1);
      }
    }
    return 0;
  }

  /** A whole number of at least 0 and at most a thousand million; empty for what is none. */
  static OptionalInt count(String text) {
    return text.matches("0*[0-9]{1,9}")
        ? OptionalInt.of((int) Long.parseLong(text))
        : OptionalInt.empty();
  }
}
