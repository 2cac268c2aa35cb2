package stapel.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.store.Database;

/**
 * Slows down guessing: after some wrong passwords for one account, or many from one address, each
 * further attempt must wait twice as long as the one before. An attempt counts as failed before its
 * password is looked at, so attempts at the same moment gain nothing.
 */
final class Throttle {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration FORGET = Duration.ofHours(1);
  private static final int ADDRESS_FACTOR = 10;

  private final ThrottleStore store;
  private final AccessSettings settings;

  Throttle(Database database, AccessSettings settings) {
    this.store = new ThrottleStore(database);
    this.settings = settings;
  }

  /** Names what one person signs in as; unknown addresses are counted like known ones. */
  static String account(String email) {
    return Secrets.digest("account " + email);
  }

  static String address(String address) {
    return Secrets.digest("address " + address);
  }

  /**
   * Counts an attempt as failed, in the open write transaction.
   *
   * @return how long to wait when it came too early; it is then not counted
   */
  Optional<Duration> attempt(String email, String address, Instant now) {
    int free = settings.limits().attempts();
    String account = account(email);
    String from = address(address);
    Optional<ThrottleStore.Failures> ofAccount = current(account, now);
    Optional<ThrottleStore.Failures> ofAddress = current(from, now);
    Duration wait = longer(wait(ofAccount, free, now), wait(ofAddress, free * ADDRESS_FACTOR, now));
    if (!wait.isZero()) {
      return Optional.of(wait);
    }
    count(account, ofAccount, now);
    count(from, ofAddress, now);
    return Optional.empty();
  }

  /** The password fitted: the account begins anew, and the address gets its attempt back. */
  void succeeded(String email, String address, Instant now) {
    store.clear(account(email));
    store.forgive(address(address));
    store.clearBefore(now.minus(FORGET));
  }

  /** The refusal that names the seconds. */
  static Refusal refusal(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return Refusal.of(
        Throttle.class, Refusal.Kind.TOO_OFTEN, List.of(Problem.of("access.too-often", seconds)));
  }

  private Optional<ThrottleStore.Failures> current(String key, Instant now) {
    Optional<ThrottleStore.Failures> failures = store.lock(key);
    if (failures.isPresent() && failures.get().last().isBefore(now.minus(FORGET))) {
      store.clear(key);
      return Optional.empty();
    }
    return failures;
  }

  private void count(String key, Optional<ThrottleStore.Failures> failures, Instant now) {
    failures.ifPresentOrElse(f -> store.count(key, f.count() + 1, now), () -> store.add(key, now));
  }

  private Duration wait(Optional<ThrottleStore.Failures> failures, int free, Instant now) {
    if (failures.isEmpty() || failures.get().count() < free) {
      return Duration.ZERO;
    }
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(20, failures.get().count() - free));
    Duration limit = settings.limits().longestWait();
    Instant until = failures.get().last().plus(doubled.compareTo(limit) < 0 ? doubled : limit);
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }
}
