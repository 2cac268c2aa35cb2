package stapel.store;

import java.util.List;

/**
 * A module with tables.
 *
 * @param name symbolic name of its bundle
 * @param reads the oldest schema version its code can still work on
 * @param scripts its migrations by number, from 1 without a gap; their count is its schema version
 */
public record Module(String name, int reads, List<Script> scripts) {

  /** Checks and copies. */
  public Module {
    scripts = Scripts.sorted(scripts);
    if (!name.matches("stapel\\.[a-z0-9.]+|[a-z][a-z0-9.]*")) {
      throw new IllegalArgumentException("a module's name is dotted lower case: " + name);
    }
  }

  /** The bundle beside {@code anchor} without a framework: its migrations, under this name. */
  public static Module beside(String name, Class<?> anchor) {
    return new Module(name, 1, Scripts.beside(anchor));
  }

  /** Name of its schema: {@code sample_visits} for {@code stapel.sample.visits}. */
  public String schema() {
    String own = name.startsWith("stapel.") ? name.substring("stapel.".length()) : name;
    return own.replace('.', '_');
  }

  /** The schema version its migrations lead to. */
  public int version() {
    return scripts.size();
  }
}
