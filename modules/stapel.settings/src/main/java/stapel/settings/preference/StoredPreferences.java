package stapel.settings.preference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.platform.api.Preferences;
import stapel.settings.value.MetatypeFile;
import stapel.settings.value.ValueRules;

/**
 * Preferences of the running modules: described by their Metatype files, stored in the profile's
 * folder, and handed to the configuration admin, which tells the components at once.
 */
@Component(
    service = {Preferences.class, StoredPreferences.class},
    immediate = true)
public final class StoredPreferences implements Preferences {

  private final DescribedPreferences described;
  private final ConfigurationAdmin configurations;
  private final PreferenceFile file;
  private final Map<String, Map<String, List<String>>> edition;

  /** Applies what the edition sets and, above it, what is stored. */
  @Activate
  public StoredPreferences(BundleContext context, @Reference ConfigurationAdmin configurations) {
    this.described = new DescribedPreferences(context);
    this.configurations = configurations;
    String data = Optional.ofNullable(context.getProperty("stapel.data")).orElse("data");
    this.file = new PreferenceFile(Path.of(data));
    this.edition = edition(context.getProperty("stapel.configurations"));
    Map<String, Map<String, List<String>>> stored = file.read();
    Stream.concat(edition.keySet().stream(), stored.keySet().stream())
        .distinct()
        .forEach(pid -> apply(pid, stored.getOrDefault(pid, Map.of())));
  }

  /** What the edition sets, as the launcher hands it on. */
  private static Map<String, Map<String, List<String>>> edition(String json) {
    try {
      return json == null || json.isEmpty()
          ? Map.of()
          : Configurations.read(new StringReader(json));
    } catch (IOException e) {
      throw new UncheckedIOException("reading what the edition sets", e);
    }
  }

  @Override
  public List<Group> groups(Locale language) {
    Map<String, Map<String, List<String>>> stored = file.read();
    return described.all().stream()
        .map(
            found -> {
              String pid = found.described().pid();
              return found.group(
                  language,
                  edition.getOrDefault(pid, Map.of()),
                  stored.getOrDefault(pid, Map.of()));
            })
        .filter(group -> !group.definitions().isEmpty())
        .sorted(Comparator.comparing(Group::title).thenComparing(Group::id))
        .toList();
  }

  @Override
  public Optional<Group> group(String id, Locale language) {
    return groups(language).stream().filter(group -> group.id().equals(id)).findFirst();
  }

  @Override
  public void set(String group, String key, List<String> values) {
    List<String> checked = check(group, key, values);
    change(group, stored -> stored.put(key, checked));
  }

  /**
   * Stores many values in one writing of the file, then applies them.
   *
   * @param groups values by key by group, checked before
   */
  synchronized void set(Map<String, Map<String, List<String>>> groups) {
    Map<String, Map<String, List<String>>> all = file.read();
    groups.forEach(
        (group, values) -> all.computeIfAbsent(group, id -> new TreeMap<>()).putAll(values));
    file.write(all);
    groups.keySet().forEach(group -> apply(group, all.get(group)));
  }

  @Override
  public void reset(String group, String key) {
    attribute(group, key);
    change(group, stored -> stored.remove(key));
  }

  /** The values as they would be stored; refused when they do not fit. */
  List<String> check(String group, String key, List<String> values) {
    return ValueRules.check(attribute(group, key), values);
  }

  /** Refused when no running module describes it. */
  MetatypeFile.Attribute attribute(String group, String key) {
    return find(group, key)
        .orElseThrow(
            () ->
                Refusal.of(
                    StoredPreferences.class,
                    Refusal.Kind.NOT_FOUND,
                    Problem.at("key", "settings.no-preference", group, key)));
  }

  /** The same; empty when no running module describes it. */
  Optional<MetatypeFile.Attribute> find(String group, String key) {
    return described.find(group, key).flatMap(found -> found.attribute(key));
  }

  /** What a preference is called: its group's name and its own. */
  Text title(String group, String key) {
    return described.find(group, key).map(found -> found.title(key)).orElse(new Text(key, key));
  }

  /** What a choice is called. */
  String choice(Locale language, String group, String key, MetatypeFile.Option option) {
    return described
        .find(group, key)
        .map(found -> found.choice(language, key, option))
        .orElse(option.value());
  }

  /** What holds now, secrets too; for the history, which masks them. */
  List<String> values(String group, String key) {
    List<String> defaults = defaults(group, key);
    return file.read().getOrDefault(group, Map.of()).getOrDefault(key, defaults);
  }

  /** What holds when nothing is stored. */
  List<String> defaults(String group, String key) {
    return edition
        .getOrDefault(group, Map.of())
        .getOrDefault(key, attribute(group, key).defaults());
  }

  @Override
  public String json() {
    Map<String, Map<String, List<String>>> open = new TreeMap<>();
    file.read()
        .forEach(
            (group, values) ->
                values.forEach(
                    (key, texts) -> {
                      boolean shown =
                          find(group, key).filter(attribute -> !attribute.secret()).isPresent();
                      if (shown) {
                        open.computeIfAbsent(group, id -> new TreeMap<>()).put(key, texts);
                      }
                    }));
    return PreferenceFile.json(open);
  }

  private synchronized void change(
      String group, java.util.function.Consumer<Map<String, List<String>>> edit) {
    Map<String, Map<String, List<String>>> all = file.read();
    Map<String, List<String>> stored = all.computeIfAbsent(group, id -> new TreeMap<>());
    edit.accept(stored);
    if (stored.isEmpty()) {
      all.remove(group);
    }
    file.write(all);
    apply(group, stored);
  }

  private void apply(String pid, Map<String, List<String>> stored) {
    Map<String, List<String>> values = new TreeMap<>(edition.getOrDefault(pid, Map.of()));
    values.putAll(stored);
    try {
      Configuration configuration = configurations.getConfiguration(pid, "?");
      if (values.isEmpty()) {
        configuration.delete();
        return;
      }
      Hashtable<String, Object> properties = new Hashtable<>();
      values.forEach(
          (key, texts) ->
              properties.put(key, texts.size() == 1 ? texts.get(0) : texts.toArray(String[]::new)));
      configuration.update(properties);
    } catch (IOException e) {
      throw new UncheckedIOException("applying preferences of " + pid, e);
    }
  }
}
