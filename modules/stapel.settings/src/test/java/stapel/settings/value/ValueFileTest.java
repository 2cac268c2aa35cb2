package stapel.settings.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stapel.api.Refusal;

class ValueFileTest {

  private static final List<ValueFile.Entry> ENTRIES =
      List.of(
          new ValueFile.Entry("evaluation.defaults", "minExperts", List.of("4")),
          new ValueFile.Entry("sample.rules", "regions", List.of("40", "71")));

  @Test
  void readsGroupsOfValues() throws IOException {
    assertEquals(
        ENTRIES,
        read(
            """
            {"evaluation.defaults": {"minExperts": 4}, "sample.rules": {"regions": ["40", "71"]}}
            """));
  }

  @Test
  void readsTheRowsOfAnExport() throws IOException {
    assertEquals(
        ENTRIES,
        read(
            """
            [{"title": "x", "group": "evaluation.defaults", "key": "minExperts", "value": "4"},
             {"group": "sample.rules", "key": "regions", "value": "40\\n71", "state": "live"}]
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4",
        "null",
        "[{\"key\": \"a\"}]",
        "{\"a\": 1}",
        "{\"a\": null}",
        "{\"a\": {\"b\": {}}}",
        "{",
        "{} {}"
      })
  void refusesWhatHasNeitherForm(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> read(text));
    assertEquals("settings.import-form", refusal.problems().get(0).code());
  }

  @Test
  void refusesAKeyThatComesTwice() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> read("{\"a\": {\"b\": \"1\", \"b\": \"2\"}}"));
    assertEquals(List.of("duplicate key: b"), refusal.problems().get(0).arguments());
    assertThrows(Refusal.class, () -> read("{\"a\": {\"b\": \"1\"}, \"a\": {\"c\": \"2\"}}"));
  }

  private static List<ValueFile.Entry> read(String text) throws IOException {
    return ValueFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
