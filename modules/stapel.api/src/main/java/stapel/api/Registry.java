package stapel.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is registered for one type at this moment. Entries come and go while people work: ask again
 * for each request and keep no entry. Thread-safe.
 */
@ProviderType
public interface Registry<T> {

  /** All entries, by {@link Contribution#order} and then by id; empty when there are none. */
  List<Entry<T>> all();

  /** The entry of this id; of two with one id the one that came first. */
  Optional<Entry<T>> find(String id);

  /** One registered contribution. */
  @ProviderType
  interface Entry<T> {

    /** Its id from {@link Contribution#id}. */
    String id();

    /**
     * A component property, {@code "dataset"} for {@code stapel.dataset}; empty when it is not set.
     */
    String property(String name);

    /** The symbolic name of the bundle it comes from. */
    String bundle();

    /** The words of that bundle. */
    Messages messages();

    /**
     * The contribution itself; its component starts at the first call.
     *
     * @throws Refusal UNAVAILABLE when its module has gone meanwhile
     */
    T get();
  }
}
