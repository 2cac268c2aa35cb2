package stapel.provisioning.change;

import stapel.api.command.Call;

/** The steps of a change, told to who waits; {@code <command>.step.<number>} words them. */
enum Phase {
  /** Works out what must stand afterwards. */
  RESOLVE(1),
  /** Fetches what lies elsewhere. */
  FETCH(2),
  /** Compares what comes with its index. */
  VERIFY(3),
  /** Keeps the jars. */
  STORE(4),
  /** Makes a backup, where something cannot be taken back. */
  BACKUP(5),
  /** Writes the profile on trial; until then the change can be called off. */
  PROFILE(6),
  /** Lets running calls end. */
  DRAIN(7),
  /** Replaces bundles. */
  APPLY(8),
  /** Looks whether everything came up. */
  HEALTH(9);

  private final long number;

  Phase(long number) {
    this.number = number;
  }

  /**
   * Tells it.
   *
   * @throws stapel.api.Refusal when the caller no longer wants the change
   */
  void tell(Call call) {
    call.progress(number, HEALTH.number);
  }

  /** Whether nothing has changed yet. */
  boolean early() {
    return number < PROFILE.number;
  }
}
