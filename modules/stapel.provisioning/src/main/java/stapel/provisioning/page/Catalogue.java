package stapel.provisioning.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Refusal;
import stapel.api.Text;
import stapel.profile.PublicKey;
import stapel.provisioning.change.Changes;
import stapel.provisioning.plan.Plan;
import stapel.provisioning.resolve.Part;

/** Every module that runs here or is offered, once. Thread-safe. */
@Component(service = Catalogue.class)
public final class Catalogue {

  private final Changes changes;

  /** Of this server. */
  @Activate
  public Catalogue(@Reference Changes changes) {
    this.changes = changes;
  }

  /**
   * All of them, by title in this language.
   *
   * @param trouble hears why a repository offers nothing now
   */
  public List<Entry> entries(String language, Consumer<Refusal> trouble) {
    Set<String> named = new HashSet<>();
    if (changes.possible()) {
      named.addAll(changes.current().roots());
      named.removeAll(changes.current().base());
    }
    Map<String, Entry> entries = new TreeMap<>();
    for (Part part : changes.installed()) {
      if (part.module().isPresent() || named.contains(part.name())) {
        entries.put(part.name(), entry(part, Optional.of(part), Optional.empty()));
      }
    }
    for (Part part : changes.offered(trouble)) {
      Entry known = entries.get(part.name());
      if (known != null) {
        entries.put(part.name(), known.offered(part));
      } else if (part.module().isPresent()) {
        entries.put(part.name(), entry(part, Optional.empty(), Optional.of(part)));
      }
    }
    List<Entry> sorted = new ArrayList<>(entries.values());
    Comparator<Entry> byTitle = Comparator.comparing(entry -> Text.sortKey(entry.title(language)));
    sorted.sort(byTitle.thenComparing(Entry::name));
    return sorted;
  }

  /** One of them; empty when it neither runs nor is offered. */
  public Optional<Entry> entry(String name) {
    return entries("ru", trouble -> {}).stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst();
  }

  private Entry entry(Part part, Optional<Part> installed, Optional<Part> offered) {
    String key = part.jar().key();
    return new Entry(
        part.name(),
        installed,
        offered,
        new PublicKey(key).fingerprint(),
        changes.keyName(key),
        changes.ownKey(key));
  }

  /**
   * One module.
   *
   * @param name its symbolic name
   * @param installed what runs, empty when it does not
   * @param offered the newest that is offered, empty when nobody offers it
   * @param key sixteen digits of the key that signed it
   * @param keyName what people here call that key
   * @param own whether the key is the product's own
   */
  public record Entry(
      String name,
      Optional<Part> installed,
      Optional<Part> offered,
      String key,
      Optional<String> keyName,
      boolean own) {

    /** The one to show: what runs, else what is offered. */
    public Part part() {
      return installed.or(() -> offered).orElseThrow();
    }

    /** What people call it. */
    public String title(String language) {
      return part().title(language);
    }

    /** The version that an upgrade would bring; empty when there is none. */
    public Optional<String> newer() {
      Function<Part, Boolean> later =
          part -> installed.filter(old -> part.version().compareTo(old.version()) > 0).isPresent();
      return offered.filter(later::apply).map(part -> part.jar().version());
    }

    /** Whether it is of the platform, which is replaced by the next start and not taken out. */
    public boolean platform() {
      return Plan.platform(name);
    }

    private Entry offered(Part part) {
      boolean newest =
          offered.filter(known -> known.version().compareTo(part.version()) >= 0).isEmpty();
      return newest ? new Entry(name, installed, Optional.of(part), key, keyName, own) : this;
    }
  }
}
