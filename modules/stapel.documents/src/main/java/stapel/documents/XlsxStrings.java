package stapel.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that cells of a workbook share. */
final class XlsxStrings {
  /**
   * Characters kept in memory at most; a table of a million rows of differing texts of this kind is
   * better a CSV.
   */
  private static final long MOST_CHARACTERS = 50_000_000;

  private static final long EACH = 24;

  private XlsxStrings() {}

  static List<String> read(XlsxArchive archive) throws IOException {
    List<String> texts = new ArrayList<>();
    Optional<XlsxPart> found = XlsxPart.open(archive, "xl/sharedStrings.xml");
    if (found.isEmpty()) {
      return texts;
    }
    long size = 0;
    try (XlsxPart part = found.get()) {
      while (part.next()) {
        if (part.starts("si")) {
          texts.add(rich(part, "si"));
          size += texts.get(texts.size() - 1).length() + EACH;
          if (size > MOST_CHARACTERS) {
            throw Refused.tooLarge("sheet.too-much-text");
          }
        }
      }
    }
    return texts;
  }

  /** The runs of a rich text together, without the phonetic guides of East Asian scripts. */
  static String rich(XlsxPart part, String element) {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    while (part.next() && !part.ends(element)) {
      if (part.starts("rPh") || part.ends("rPh")) {
        phonetic = part.starts("rPh");
      } else if (part.starts("t")) {
        String run = part.text();
        text.append(phonetic ? "" : run);
      }
      if (text.length() > 2 * CheckedTable.LONGEST_CELL) {
        throw Refused.because("sheet.endless-cell", CheckedTable.LONGEST_CELL);
      }
    }
    return text.toString();
  }
}
