package stapel.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workbook says of its sheets.
 *
 * @param sheets in their order
 * @param from1904 true when days count from 1904-01-01
 */
record XlsxBook(List<SheetPart> sheets, boolean from1904) {

  /** One sheet and the part its cells stand in. */
  record SheetPart(String name, boolean visible, String part) {}

  static XlsxBook read(XlsxArchive archive) throws IOException {
    Map<String, String> targets = targets(archive);
    List<SheetPart> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (XlsxPart part = XlsxPart.open(archive, "xl/workbook.xml").orElseThrow()) {
      while (part.next()) {
        if (part.starts("workbookPr")) {
          from1904 = List.of("1", "true").contains(part.attribute("date1904"));
        } else if (part.starts("sheet") && targets.containsKey(part.attribute("id"))) {
          boolean visible = List.of("", "visible").contains(part.attribute("state"));
          sheets.add(
              new SheetPart(part.attribute("name"), visible, targets.get(part.attribute("id"))));
        }
      }
    }
    return new XlsxBook(sheets, from1904);
  }

  /** The sheets to look into: the one of this name, or all that are visible. */
  List<SheetPart> wanted(Optional<String> name) {
    if (name.isEmpty()) {
      return sheets.stream().filter(SheetPart::visible).toList();
    }
    List<SheetPart> named =
        sheets.stream().filter(s -> s.name().equalsIgnoreCase(name.get().strip())).toList();
    if (named.isEmpty()) {
      String visible =
          String.join(
              ", ", sheets.stream().filter(SheetPart::visible).map(SheetPart::name).toList());
      throw Refused.because("sheet.no-such-sheet", name.get(), visible);
    }
    return named;
  }

  private static Map<String, String> targets(XlsxArchive archive) throws IOException {
    Map<String, String> targets = new HashMap<>();
    Optional<XlsxPart> found = XlsxPart.open(archive, "xl/_rels/workbook.xml.rels");
    if (found.isEmpty()) {
      throw Refused.because("sheet.not-a-workbook");
    }
    try (XlsxPart part = found.get()) {
      while (part.next()) {
        if (part.starts("Relationship") && part.attribute("Type").endsWith("/worksheet")) {
          String target = part.attribute("Target");
          targets.put(
              part.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return targets;
  }
}
