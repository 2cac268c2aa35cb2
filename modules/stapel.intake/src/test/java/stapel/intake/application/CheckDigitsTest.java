package stapel.intake.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stapel.intake.SharedData;

class CheckDigitsTest {

  @Test
  void everyPublishedVectorIsJudgedAlike() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> judged = new ArrayList<>();
    List<String> lines = Files.readAllLines(SharedData.file("russia/id-check-digits.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("inn") || cells[0].startsWith("ogrn")) {
        expected.add(cells[1] + " " + cells[2]);
        String fault =
            (cells[0].equals("inn") ? Inn.fault(cells[1]) : Ogrn.fault(cells[1])).orElse("valid");
        judged.add(cells[1] + " " + fault);
      }
    }
    assertEquals(expected, judged);
  }

  @Test
  void lettersAndOtherDigitsAreNamed() {
    assertEquals("bad_characters", Inn.fault("77240515O5").orElse("valid"));
    assertEquals("bad_characters", Ogrn.fault("١٠٢٢٣٠٠٠٠٠٥٠٢").orElse("valid"));
  }

  @Test
  void numbersAreSortedAsPeopleCount() {
    List<String> numbers = new ArrayList<>(List.of("0-27", "0-3", "1-1", "P350601", "P351"));
    numbers.sort(java.util.Comparator.comparing(NumberOrder::key));
    assertEquals(List.of("0-3", "0-27", "1-1", "P351", "P350601"), numbers);
  }
}
