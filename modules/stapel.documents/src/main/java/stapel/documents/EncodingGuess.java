package stapel.documents;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Tells which one-byte Cyrillic encoding a text is in: the one under which it has most of the
 * commonest Russian letters and least of what does not stand in words. Only for naming it to a
 * person; nothing is ever decoded by a guess.
 */
final class EncodingGuess {
  private static final List<String> CANDIDATES =
      List.of("windows-1251", "IBM866", "KOI8-R", "x-MacCyrillic");
  // One letter or two are no evidence.
  private static final int ENOUGH = 4;
  private static final String COMMON = "оеаинтсрвлкмдпу";

  private EncodingGuess() {}

  /** The encoding's name; empty when none makes Russian of it. */
  static Optional<String> of(byte[] sample) {
    String best = "";
    int most = ENOUGH - 1;
    for (String name : CANDIDATES) {
      int score = Charset.isSupported(name) ? score(new String(sample, Charset.forName(name))) : 0;
      if (score > most) {
        best = name;
        most = score;
      }
    }
    return Optional.of(best).filter(name -> !name.isEmpty());
  }

  /** True for UTF-16, with its mark or without it. */
  static boolean sixteenBits(byte[] start, int length) {
    if (length >= 2
        && (start[0] & 0xFF) + (start[1] & 0xFF) == 0x1FD
        && Math.abs(start[0] - start[1]) == 1) {
      return true;
    }
    int zeros = 0;
    int looked = Math.min(length, 1024);
    for (int i = 0; i < looked; i++) {
      zeros += start[i] == 0 ? 1 : 0;
    }
    return looked >= 4 && zeros * 4 > looked;
  }

  private static int score(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (COMMON.indexOf(c) >= 0) {
        score += 3;
      } else if (Character.UnicodeBlock.CYRILLIC.equals(Character.UnicodeBlock.of(c))) {
        score +=
            Character.isUpperCase(c) && i > 0 && Character.isLowerCase(text.charAt(i - 1)) ? -3 : 1;
      } else if (c > 127 && "«»–—№…°“”„’".indexOf(c) < 0) {
        score -= 3;
      }
    }
    return score;
  }
}
