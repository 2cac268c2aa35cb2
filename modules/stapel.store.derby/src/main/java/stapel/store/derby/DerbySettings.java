package stapel.store.derby;

import java.util.Map;

/** Settings of Derby, which takes them from system properties when it starts. */
final class DerbySettings {

  private static final Map<String, String> SETTINGS =
      Map.of(
          // Seconds. A deadlock is looked for after the first; who waits longer than the second is
          // told so.
          "derby.locks.deadlockTimeout", "1",
          "derby.locks.waitTimeout", "10",
          // Rows locked before the whole table is: an import of 100,000 rows must not lock readers
          // out.
          "derby.locks.escalationThreshold", "1000000",
          "derby.language.statementCacheSize", "1000",
          "derby.storage.pageCacheSize", "4000",
          "derby.stream.error.method", DerbyLog.class.getName() + ".writer");

  private DerbySettings() {}

  /** Sets what nobody set before. */
  static void apply() {
    SETTINGS.forEach((key, value) -> System.getProperties().putIfAbsent(key, value));
  }
}
