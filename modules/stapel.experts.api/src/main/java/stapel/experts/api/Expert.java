package stapel.experts.api;

import java.util.Objects;
import java.util.OptionalInt;

/** A person who is an expert of one call. Immutable; a snapshot of the moment it was read. */
public final class Expert {

  private final String person;
  private final String call;
  private final String code;
  private final String name;
  private final OptionalInt maxLoad;

  private Expert(String person, String call, String code, String name, OptionalInt maxLoad) {
    this.person = Objects.requireNonNull(person);
    this.call = Objects.requireNonNull(call);
    this.code = Objects.requireNonNull(code);
    this.name = Objects.requireNonNull(name);
    this.maxLoad = Objects.requireNonNull(maxLoad);
  }

  /** The facts of one expert; see the accessors. */
  public static Expert of(
      String person, String call, String code, String name, OptionalInt maxLoad) {
    return new Expert(person, call, code, name, maxLoad);
  }

  /** Id of the person. */
  public String person() {
    return person;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /**
   * The short name within the call that tables and files use, {@code E14}; tells nothing about the
   * person.
   */
  public String code() {
    return code;
  }

  /** The person's name. */
  public String name() {
    return name;
  }

  /** How many applications at most; empty for no limit. */
  public OptionalInt maxLoad() {
    return maxLoad;
  }
}
