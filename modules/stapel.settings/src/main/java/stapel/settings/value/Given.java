package stapel.settings.value;

import java.util.List;
import java.util.Optional;

/** The two ways a value is given: in the open, or as a secret that nothing repeats. */
public final class Given {

  private Given() {}

  /** The secret where there is one, else the values. */
  public static List<String> of(List<String> values, Optional<String> secret) {
    return secret.map(List::of).orElse(values);
  }
}
