package stapel.experts.assignment;

import java.util.List;

/** There is no assignment within the bounds; the shortages say why, each for itself. */
public final class Unassignable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Shortage> shortages;

  Unassignable(List<Shortage> shortages) {
    super(shortages.size() + " shortages");
    this.shortages = List.copyOf(shortages);
  }

  /** Why; never empty. */
  public List<Shortage> shortages() {
    return shortages;
  }
}
