package stapel.settings.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stapel.api.Refusal;
import stapel.platform.api.Preferences.Type;

class MetatypeFileTest {

  private static final String FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0">
        <OCD id="sample" name="Sample" description="A sample">
          <AD id="minutes" type="Integer" name="Minutes" min="5" max="1440" default="480"/>
          <AD id="names" type="String" cardinality="2147483647" name="Names" default="a, b" required="false"/>
          <AD id="mode" type="String" name="Mode" default="slow">
            <Option label="Slow" value="slow"/>
            <Option label="Fast" value="fast"/>
          </AD>
          <AD id="code" type="Password" name="Code" min="4" required="false"/>
          <AD id="strict" type="Boolean" name="Strict" default="true"/>
        </OCD>
        <Designate pid="sample.pid"><Object ocdref="sample"/></Designate>
      </metatype:MetaData>
      """;

  @Test
  void readsWhatAConfigurationMayHold() throws IOException {
    MetatypeFile.Described described = read().get(0);
    assertEquals("sample.pid", described.pid());
    assertEquals(
        List.of("minutes", "names", "mode", "code", "strict"),
        described.attributes().stream().map(MetatypeFile.Attribute::id).toList());
    assertEquals(
        new MetatypeFile.Attribute(
            "minutes",
            "Minutes",
            "",
            Type.INTEGER,
            true,
            false,
            List.of("480"),
            "5",
            "1440",
            List.of()),
        described.attributes().get(0));
    assertEquals(List.of("a", "b"), described.attributes().get(1).defaults());
    assertEquals(
        List.of(new MetatypeFile.Option("slow", "Slow"), new MetatypeFile.Option("fast", "Fast")),
        described.attributes().get(2).options());
    assertEquals(
        List.of(Type.INTEGER, Type.TEXT, Type.TEXT, Type.SECRET, Type.BOOLEAN),
        described.attributes().stream().map(MetatypeFile.Attribute::type).toList());
  }

  @Test
  void refusesAFileWithADocumentType() {
    byte[] bytes =
        ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>")
            .getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> MetatypeFile.read(new ByteArrayInputStream(bytes)));
  }

  @ParameterizedTest
  @CsvSource({
    "minutes, 4, settings.value-bounds",
    "minutes, 1441, settings.value-bounds",
    "minutes, ten, settings.value-number",
    "minutes, '', settings.value-missing",
    "mode, quick, settings.value-choice",
    "code, abc, settings.length-from",
    "strict, yes, settings.value-flag"
  })
  void refusesAValueThatDoesNotFit(String key, String value, String code) throws IOException {
    MetatypeFile.Attribute attribute = attribute(key);
    Refusal refusal =
        assertThrows(Refusal.class, () -> ValueRules.check(attribute, List.of(value)));
    assertEquals(code, refusal.problems().get(0).code());
  }

  @Test
  void takesValuesThatFit() throws IOException {
    assertEquals(List.of("5"), ValueRules.check(attribute("minutes"), List.of(" 5 ")));
    assertEquals(List.of("x", "y"), ValueRules.check(attribute("names"), List.of("x", "", "y")));
    assertEquals(List.of(), ValueRules.check(attribute("code"), List.of("")));
    assertThrows(Refusal.class, () -> ValueRules.check(attribute("mode"), List.of("slow", "fast")));
  }

  private static MetatypeFile.Attribute attribute(String key) throws IOException {
    return read().get(0).attributes().stream()
        .filter(a -> a.id().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<MetatypeFile.Described> read() throws IOException {
    return MetatypeFile.read(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
  }
}
