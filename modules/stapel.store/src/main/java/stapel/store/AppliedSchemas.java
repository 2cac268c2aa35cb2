package stapel.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import stapel.platform.api.Schemas;

/** What the log of migrations says. */
final class AppliedSchemas implements Schemas {

  private final MigrationLog log;
  private final Function<String, Optional<String>> failures;

  AppliedSchemas(MigrationLog log, Function<String, Optional<String>> failures) {
    this.log = log;
    this.failures = failures;
  }

  @Override
  public OptionalInt applied(String module) {
    Set<Integer> steps = log.applied(schema(module)).keySet();
    return steps.stream().mapToInt(Integer::intValue).max();
  }

  @Override
  public int oldest(String module) {
    return log.reads(schema(module));
  }

  @Override
  public Optional<String> failure(String module) {
    return failures.apply(module);
  }

  private static String schema(String module) {
    return new Module(module, 1, List.of()).schema();
  }
}
