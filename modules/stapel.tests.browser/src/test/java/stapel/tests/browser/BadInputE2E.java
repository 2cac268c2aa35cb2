package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Files that are wrong are told so in the reader's language, and leave nothing behind. */
@Order(60)
@ExtendWith(Running.class)
class BadInputE2E {
  @TempDir Path folder;

  @Test
  void eachWrongFileSaysWhatToDoAndChangesNothing(Server server) throws IOException {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example");
      String before = count(operator);

      assignments(
          operator,
          Tables.text(
              folder,
              "cp1251.csv",
              Charset.forName("windows-1251"),
              "application,expert",
              "0-1,Эксперт"));
      says(operator, "1251");
      assignments(operator, Tables.csv(folder, "column.csv", "application,кто", "0-1,E01"));
      says(operator, "expert");
      assignments(operator, Tables.csv(folder, "unknown.csv", "application,expert", "0-1,E99"));
      says(operator, "E99");

      upload(operator, Tables.csv(folder, "twice.csv", "номер,название", "Д-1,Один", "Д-1,Другой"));
      says(operator, "номер повторяется");
      upload(
          operator,
          Tables.book(
              folder,
              "formula.xlsx",
              List.of(List.of("Номер", "Название"), List.of("Ф-1", "=1+1"))));
      says(operator, "формул");
      upload(operator, bomb());
      says(operator, "Такие файлы не принимаются");

      assertEquals(before, count(operator), "nothing is stored by halves");
    }
  }

  @Test
  void aRefusedFormOpensAtTheFirstWrongField(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example");
      operator.open("/c/evaluation.set-rule").pick("call", "Отбор регионов 2026").submit();
      operator.choose("rounding", "HALF_UP").press(By.cssSelector("form.form button.primary"));
      operator.sees("Укажите, до скольких знаков округлять").checks();
      assertEquals("f-decimals", operator.driver().switchTo().activeElement().getDomProperty("id"));
    }
  }

  @Test
  void aPathInAFileNameIsOnlyAName(Server server) {
    try (Person operator = server.person()) {
      operator.signIn("operator@demo.stapel.example");
      operator.open("/c/intake.upload").pick("openCall", "Отбор регионов 2026");
      String body =
          part("_token", value(operator, "_token"))
              + part("_key", value(operator, "_key"))
              + part("openCall", value(operator, "openCall"))
              + "--seam\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../../tmp/stapel-path.csv\"\r\n"
              + "Content-Type: text/csv\r\n\r\nномер,название\r\nП-1,Путь\r\n\r\n--seam--\r\n";
      operator.post("/c/intake.upload", "multipart/form-data; boundary=seam", body);
      assertFalse(Files.exists(Path.of("/tmp/stapel-path.csv")));
      operator.open("/d/intake.imports").sees("stapel-path.csv").misses("..").checks();
    }
  }

  private static String part(String name, String value) {
    return "--seam\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private static String value(Person person, String name) {
    return person.driver().findElement(By.name(name)).getDomProperty("value");
  }

  private static void says(Person operator, String words) {
    operator.sees(words).misses("Exception").checks();
  }

  private static String count(Person operator) {
    return operator.open("/d/intake.applications").texts(".listbar .count").get(0)
        + operator.open("/d/experts.assignments").texts(".listbar .count").get(0);
  }

  private static void assignments(Person operator, Path file) {
    operator.open("/c/experts.import-assignments").pick("openCall", "Отбор регионов 2026");
    operator.attach("file", file).choose("mode", "all-or-nothing");
    operator.press(By.cssSelector("form.form button.primary"));
  }

  private static void upload(Person operator, Path file) {
    operator.open("/c/intake.upload").pick("openCall", "Отбор регионов 2026").attach("file", file);
    operator.press(By.cssSelector("form.form button.primary"));
    if (!operator.has(By.cssSelector(".error, .note.bad"))) {
      operator.open("/d/intake.imports").press(file.getFileName().toString());
      if (operator.has(Person.named("Проверить и применить"))) {
        operator.press("Проверить и применить");
      }
    }
  }

  /** A workbook whose only sheet would unfold to 300 MB. */
  private Path bomb() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] spaces = new byte[1 << 20];
      java.util.Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        zip.write(spaces);
      }
    }
    return file;
  }
}
