package stapel.store;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import stapel.platform.api.Schemas;

/** What the log of migrations says. */
final class AppliedSchemas implements Schemas {

  private final MigrationLog log;

  AppliedSchemas(MigrationLog log) {
    this.log = log;
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

  private static String schema(String module) {
    return new Module(module, 1, List.of()).schema();
  }
}
