package stapel.evaluation.lottery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What is committed before a lot, and its text, whose digest is published.
 *
 * @param places that the lot gives, fewer than there are contenders
 * @param source of the public random value, in words that leave no choice: what, of which moment,
 *     how many digits
 * @param contenders sorted by id
 */
public record Commitment(int places, String source, List<String> contenders) {
  private static final String FIRST = "lot 1";
  private static final String RULE =
      "rule the smallest SHA-256 of digest:value:application win, in hexadecimal digits";
  private static final String PLACES = "places ";
  private static final String SOURCE = "source ";
  private static final String APPLICATION = "application ";

  /** Sorts the contenders; refuses what no text could tell apart. */
  public Commitment {
    contenders = contenders.stream().sorted().toList();
    boolean lines =
        contenders.stream().anyMatch(Commitment::breaks) || breaks(source) || source.isBlank();
    if (lines || new HashSet<>(contenders).size() < contenders.size()) {
      throw new IllegalArgumentException("contenders " + contenders + ", source " + source);
    }
    if (places < 1 || places >= contenders.size()) {
      throw new IllegalArgumentException(places + " places for " + contenders.size());
    }
  }

  /** True for a text that would not be one line. */
  public static boolean breaks(String text) {
    return text.codePoints().anyMatch(Character::isISOControl);
  }

  /** Its text: UTF-8, lines end in LF. */
  public byte[] text() {
    List<String> lines = new ArrayList<>(List.of(FIRST, RULE, PLACES + places, SOURCE + source));
    contenders.forEach(contender -> lines.add(APPLICATION + contender));
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Reads a text back; empty when a commitment has another one, to the byte. */
  public static Optional<Commitment> read(byte[] text) {
    String[] lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
    boolean shaped =
        lines.length > 5
            && lines[2].matches(PLACES + "[1-9]\\d{0,8}")
            && lines[3].startsWith(SOURCE);
    if (!shaped) {
      return Optional.empty();
    }
    List<String> contenders = new ArrayList<>();
    for (int i = 4; i < lines.length - 1; i++) {
      if (!lines[i].startsWith(APPLICATION)) {
        return Optional.empty();
      }
      contenders.add(lines[i].substring(APPLICATION.length()));
    }
    try {
      Commitment read =
          new Commitment(
              Integer.parseInt(lines[2].substring(PLACES.length())),
              lines[3].substring(SOURCE.length()),
              contenders);
      return Optional.of(read).filter(same -> Arrays.equals(same.text(), text));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /** SHA-256 of the text in hexadecimal digits: {@code sha256sum} of the file. */
  public String digest() {
    return Digest.hex(text());
  }
}
