package stapel.testkit;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import stapel.api.Contribution;
import stapel.api.Messages;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.doors.registry.Watched;
import stapel.doors.words.PropertyMessages;

/** Registries filled by hand: a contribution stands under every interface it implements. */
final class HandRegistries implements Registries {

  private final List<HandEntry<?>> entries = new CopyOnWriteArrayList<>();
  private final Map<String, Messages> messages = new ConcurrentHashMap<>();
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

  void add(Object contribution) {
    add(contribution, properties(contribution.getClass()));
  }

  void add(Object contribution, Map<String, String> properties) {
    Class<?> own = contribution.getClass();
    entries.add(new HandEntry<>(contribution, interfaces(own), properties, messages(own)));
    watchers.forEach(Runnable::run);
  }

  void remove(Object contribution) {
    entries.removeIf(entry -> entry.contribution() == contribution);
    watchers.forEach(Runnable::run);
  }

  @Override
  public <T> Registry<T> of(Class<T> type) {
    return new HandRegistry<>(type);
  }

  @Override
  public Messages messages(Class<?> anchor) {
    URL place = place(anchor);
    return messages.computeIfAbsent(
        place.toExternalForm(), known -> PropertyMessages.read(path -> file(place, path)));
  }

  private static Map<String, String> properties(Class<?> type) {
    Contribution own = type.getAnnotation(Contribution.class);
    if (own == null) {
      return Map.of("id", type.getName(), "order", "100");
    }
    return Map.of(
        "id",
        own.id(),
        "permission",
        own.permission(),
        "dataset",
        own.dataset(),
        "also",
        own.also(),
        "follows",
        own.follows(),
        "place",
        own.place().name(),
        "perspective",
        own.perspective(),
        "order",
        String.valueOf(own.order()),
        "kind",
        own.kind().name());
  }

  private static URL place(Class<?> anchor) {
    return anchor.getProtectionDomain().getCodeSource().getLocation();
  }

  /** The file in a classes folder or in a jar, empty when there is none. */
  private static Optional<URL> file(URL place, String path) {
    try {
      File root = new File(place.toURI());
      if (root.isDirectory()) {
        File file = new File(root, path);
        return file.isFile() ? Optional.of(file.toURI().toURL()) : Optional.empty();
      }
      URL inside = URI.create("jar:" + place + "!/" + path).toURL();
      try (java.util.jar.JarFile jar = new java.util.jar.JarFile(root)) {
        return jar.getEntry(path) == null ? Optional.empty() : Optional.of(inside);
      }
    } catch (URISyntaxException | MalformedURLException e) {
      throw new IllegalArgumentException("reading " + path + " of " + place, e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("reading " + path + " of " + place, e);
    }
  }

  private static Set<Class<?>> interfaces(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>(Arrays.asList(type.getInterfaces()));
    List.copyOf(all).forEach(each -> all.addAll(interfaces(each)));
    if (type.getSuperclass() != null) {
      all.addAll(interfaces(type.getSuperclass()));
    }
    return all;
  }

  private final class HandRegistry<T> implements Registry<T>, Watched {

    private final Class<T> type;

    HandRegistry(Class<T> type) {
      this.type = type;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Entry<T>> all() {
      return entries.stream()
          .filter(entry -> entry.types().contains(type))
          .sorted(
              Comparator.<HandEntry<?>>comparingInt(HandEntry::order).thenComparing(HandEntry::id))
          .map(entry -> (Entry<T>) entry)
          .toList();
    }

    @Override
    public Optional<Entry<T>> find(String id) {
      return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public void watch(Runnable watcher) {
      watchers.add(watcher);
    }
  }

  private record HandEntry<T>(
      T contribution, Set<Class<?>> types, Map<String, String> properties, Messages messages)
      implements Registry.Entry<T> {

    HandEntry {
      properties = new HashMap<>(properties);
    }

    @Override
    public String id() {
      return property("id");
    }

    @Override
    public String property(String name) {
      return properties.getOrDefault(name, "");
    }

    @Override
    public String bundle() {
      return properties.getOrDefault("bundle", contribution.getClass().getPackageName());
    }

    @Override
    public T get() {
      return contribution;
    }

    int order() {
      return Integer.parseInt(properties.getOrDefault("order", "100"));
    }
  }
}
