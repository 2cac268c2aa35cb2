package stapel.access;

import java.time.Duration;

/**
 * What an administrator may set for signing in.
 *
 * @param idle how long a session lives without a request
 * @param longest how long a session lives in all
 * @param attempts wrong passwords for one account that cost no wait
 * @param longestWait the longest wait after more of them
 * @param passwordLength fewest characters of a new password
 */
public record Limits(
    Duration idle, Duration longest, int attempts, Duration longestWait, int passwordLength) {

  /** Those that hold when nothing is set. */
  public static final Limits DEFAULT =
      new Limits(Duration.ofHours(8), Duration.ofHours(24), 5, Duration.ofMinutes(5), 12);
}
