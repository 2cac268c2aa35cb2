package stapel.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Modules with tables, written out. */
final class Samples {

  private Samples() {}

  /** A module with these migration texts. */
  static Module module(String name, String... sql) {
    return module(name, 1, sql);
  }

  static Module module(String name, int reads, String... sql) {
    List<Script> scripts = new ArrayList<>();
    for (int i = 0; i < sql.length; i++) {
      scripts.add(
          Script.of("%03d-step.sql".formatted(i + 1), sql[i].getBytes(StandardCharsets.UTF_8)));
    }
    return new Module(name, reads, scripts);
  }

  /** One table {@code thing (id, n)}. */
  static Module things() {
    return module(
        "stapel.sample.things",
        "create table thing (id ${id} not null primary key, n bigint not null);\n");
  }
}
