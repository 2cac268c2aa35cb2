package stapel.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import stapel.api.Refusal;
import stapel.api.command.Upload;
import stapel.api.data.Query;
import stapel.intake.IntakeKit;

/** Each wrong file is told so in the reader's language, with row and column, and leaves nothing. */
class BadFileTest {

  private static final IntakeKit INTAKE = new IntakeKit();
  private static final String CALL = INTAKE.openCall("bad");

  @AfterAll
  static void stop() {
    INTAKE.close();
  }

  @Test
  void aWrongEncodingIsNamed() {
    byte[] cyrillic = "Номер,Название\n1,Ёлка\n".getBytes(Charset.forName("windows-1251"));
    refused(
        IntakeKit.file("список.csv", cyrillic),
        "строка 1: Файл записан не в UTF-8: похоже на windows-1251. Сохраните его как «CSV UTF-8».",
        "row 1: The file is not in UTF-8: it looks like windows-1251. Save it as \"CSV UTF-8\".");
  }

  @Test
  void aFormulaIsNamedByItsCell() throws IOException {
    refused(
        IntakeKit.file(
            "книга.xlsx",
            workbook(
                "<row r='1'><c r='A1' t='str'><v>Номер</v></c><c r='B1' t='str'><v>Название</v></c></row>"
                    + "<row r='2'><c r='A2' t='str'><v>1</v></c><c r='B2'><f>1+1</f><v>2</v></c></row>")),
        "строка 2: «Название»: В ячейке B2 формула. Замените её значением: скопируйте ячейки и вставьте «только значения».",
        "row 2: “Название”: Cell B2 holds a formula. Replace it by its value: copy the cells and paste \"values only\".");
  }

  @Test
  void aZipBombIsNotUnpacked() throws IOException {
    refused(
        IntakeKit.file("бомба.xlsx", workbook("<row>" + " ".repeat(64 << 20) + "</row>")),
        "Распакованный файл был бы больше 1 024 МиБ или сжат больше чем в 200 раз. Такие файлы не принимаются.",
        "Unpacked, the file would be larger than 1 024 MiB, or it is compressed more than 200 times. Such files are not taken.");
  }

  @Test
  void aColumnThatIsMissingIsNamed() {
    applied(
        IntakeKit.file("a.csv", "Номер,Заметка", "1,b"),
        "Ни один столбец не назначен названием заявки. Назначьте его в таблице столбцов. строка 2: «Название»: Укажите название.",
        "No column is the title of the application. Choose it in the table of columns. row 2: “Title”: Give a title.");
  }

  @Test
  void aChoiceForAColumnThatTheFileDoesNotHaveIsRefused() {
    applied(
        IntakeKit.file("c.csv", "Номер,Название", "9,Девять"),
        Map.of("Название", "title", "Имя", "title"),
        "«Столбцы»: В файле нет столбца «Имя». Есть: Номер, Название.",
        "“Columns”: The file has no column “Имя”. It has: Номер, Название.");
  }

  @Test
  void aNumberThatStandsTwiceNamesBothRows() {
    applied(
        IntakeKit.file("b.csv", "Номер,Название", "7,Один", "8,Два", "7,Три"),
        "строка 4: «Номер»: Номер 7 уже стоит в строке 2.",
        "row 4: “Номер”: The number 7 stands in row 2 already.");
  }

  @Test
  void aNumberThatIsStoredAlreadyIsNamedAndStaysAsItWas() {
    INTAKE
        .operator()
        .call("intake.enter-application", "openCall", CALL, "number", "12", "title", "Первая");
    applied(
        IntakeKit.file("c.csv", "Номер,Название", "11,Один", "12,Другая"),
        "строка 3: «Номер»: Номер 12 уже есть в этом отборе.",
        "row 3: “Номер”: This call has the number 12 already.");
    assertEquals(
        List.of("Первая"),
        INTAKE.operator().read(Query.of("intake.applications").in(CALL)).rows().stream()
            .filter(row -> row.text("number").equals("12"))
            .map(row -> row.text("title"))
            .toList());
  }

  /** The upload itself is refused. */
  private static void refused(Upload file, String russian, String english) {
    String before = stored();
    assertEquals(russian + "\n" + english, said(() -> upload(file)));
    assertEquals(before, stored());
  }

  /** The preview is kept, and applying it is refused. */
  private static void applied(Upload file, String russian, String english) {
    applied(file, Map.of(), russian, english);
  }

  private static void applied(
      Upload file, Map<String, String> mapping, String russian, String english) {
    String id = upload(file);
    String before = stored();
    Map<String, Object> fields = Map.of("origin", id, "mapping", mapping, "mode", "all-or-nothing");
    String words = said(() -> INTAKE.operator().call("intake.apply-import", fields));
    assertEquals(russian + "\n" + english, words);
    assertEquals(before, stored());
  }

  private static String said(Runnable call) {
    Refusal refusal = assertThrows(Refusal.class, call::run);
    return String.join(" ", INTAKE.kit().wording().problems(refusal, Locale.forLanguageTag("ru")))
        + "\n"
        + String.join(" ", INTAKE.kit().wording().problems(refusal, Locale.ENGLISH));
  }

  private static String upload(Upload file) {
    return IntakeKit.id(INTAKE.operator().call("intake.upload", "openCall", CALL, "file", file));
  }

  /** Everything a person could find changed. */
  private static String stored() {
    StringBuilder all = new StringBuilder();
    for (String dataset :
        List.of("intake.applications", "intake.imports", "intake.import_rows", "intake.tasks")) {
      INTAKE.operator().stream(Query.of(dataset))
          .forEach(row -> all.append(row.ref()).append(row.cells()).append('\n'));
    }
    return all.append(INTAKE.kit().auditLines().size()).toString();
  }

  private static byte[] workbook(String rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "xl/workbook.xml",
          "<workbook><sheets><sheet name=\"A\" id=\"r1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/s.xml\"/></Relationships>");
      part(
          zip, "xl/worksheets/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
