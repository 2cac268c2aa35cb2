package stapel.settings.preference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import stapel.api.Text;
import stapel.platform.api.Preferences.Choice;
import stapel.platform.api.Preferences.Definition;
import stapel.platform.api.Preferences.Group;
import stapel.settings.value.MetatypeFile;

/** A description and the bundle whose words it uses. */
record Found(Bundle bundle, MetatypeFile.Described described) {

  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  Optional<MetatypeFile.Attribute> attribute(String key) {
    return described.attributes().stream().filter(each -> each.id().equals(key)).findFirst();
  }

  /** The group's name and the value's own, in both languages. */
  Text title(String key) {
    return new Text(title(RUSSIAN, key), title(Locale.ENGLISH, key));
  }

  private String title(Locale language, String key) {
    BundleWords words = new BundleWords(bundle, language);
    String own = attribute(key).map(MetatypeFile.Attribute::name).orElse(key);
    String pid = described.pid();
    return words.text(pid, described.name()) + ": " + words.text(pid + "." + key, own);
  }

  /** What a choice is called. */
  String choice(Locale language, String key, MetatypeFile.Option option) {
    return choice(new BundleWords(bundle, language), described.pid() + "." + key, option);
  }

  private static String choice(BundleWords words, String key, MetatypeFile.Option option) {
    return words.text(key + "." + option.value(), option.label());
  }

  Group group(
      Locale language, Map<String, List<String>> edition, Map<String, List<String>> stored) {
    BundleWords words = new BundleWords(bundle, language);
    String pid = described.pid();
    List<Definition> definitions =
        described.attributes().stream()
            .map(
                attribute ->
                    definition(
                        words,
                        pid + "." + attribute.id(),
                        attribute,
                        edition.getOrDefault(attribute.id(), attribute.defaults()),
                        stored.get(attribute.id())))
            .toList();
    return new Group(
        pid,
        words.text(pid, described.name()),
        words.text(pid + ".help", described.description()),
        definitions);
  }

  private static Definition definition(
      BundleWords words,
      String key,
      MetatypeFile.Attribute attribute,
      List<String> defaults,
      List<String> stored) {
    boolean secret = attribute.secret();
    List<String> values = stored == null ? defaults : stored;
    return new Definition(
        attribute.id(),
        words.text(key, attribute.name()),
        words.text(key + ".help", attribute.description()),
        attribute.type(),
        attribute.required(),
        attribute.many(),
        secret ? List.of() : defaults,
        secret ? List.of() : values,
        stored != null,
        attribute.min(),
        attribute.max(),
        words.text(key + ".unit", ""),
        attribute.options().stream()
            .map(option -> new Choice(option.value(), choice(words, key, option)))
            .toList());
  }
}
