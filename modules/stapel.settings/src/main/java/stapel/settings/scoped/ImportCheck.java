package stapel.settings.scoped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.api.Problem;
import stapel.settings.value.MetatypeFile.Attribute;
import stapel.settings.value.ValueFile;
import stapel.settings.value.ValueRules;

/**
 * The values of a file for one scope before any is stored: each by its own rules, then all of a
 * module together by the module's. Every problem is named {@code <group>.<key>}.
 */
final class ImportCheck {

  /** One value that may be stored. */
  record Fit(Definition definition, Holding before, List<String> values) {}

  private final String scope;
  private final StoredSettings settings;
  private final Map<String, Definition> definitions;
  private final Map<String, List<Holding>> holdings = new HashMap<>();
  private final Map<String, List<Fit>> fits = new LinkedHashMap<>();
  private final Set<String> met = new HashSet<>();
  private final Set<String> unfit = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private int skipped;

  ImportCheck(Definitions definitions, StoredSettings settings, String scope) {
    this.scope = scope;
    this.settings = settings;
    this.definitions =
        definitions.all().stream().collect(Collectors.toMap(Definition::id, each -> each));
  }

  /** Looks at all of them; secrets are passed over, for no file has them. */
  ImportCheck read(List<ValueFile.Entry> entries) {
    entries.forEach(this::read);
    fits.values().forEach(this::together);
    return this;
  }

  private void read(ValueFile.Entry entry) {
    Optional<Definition> definition = Optional.ofNullable(definitions.get(entry.group()));
    Optional<Attribute> attribute = definition.flatMap(found -> found.attribute(entry.key()));
    if (attribute.isEmpty()) {
      problem(entry, Problem.of("settings.no-setting", entry.group(), entry.key()));
    } else if (attribute.get().secret()) {
      skipped++;
    } else {
      read(entry, definition.get(), attribute.get());
    }
  }

  private void read(ValueFile.Entry entry, Definition definition, Attribute attribute) {
    List<String> values = ValueRules.stored(attribute, entry.values());
    List<Problem> wrong = new ArrayList<>(ValueRules.problems(attribute, values));
    if (!met.add(entry.name())) {
      wrong.add(Problem.of("settings.import-twice"));
    }
    Holding before =
        holdings(definition).stream()
            .filter(holding -> holding.attribute().id().equals(attribute.id()))
            .findFirst()
            .orElseThrow();
    if (before.row().filter(Stored::frozen).isPresent()) {
      wrong.add(Problem.of("settings.frozen"));
    }
    wrong.forEach(problem -> problem(entry, problem));
    fits.computeIfAbsent(definition.id(), id -> new ArrayList<>())
        .add(new Fit(definition, before, values));
  }

  /** A module is asked only about values that fit one by one. */
  private void together(List<Fit> of) {
    Definition definition = of.get(0).definition();
    if (unfit.contains(definition.id())) {
      return;
    }
    Map<String, List<String>> all = new HashMap<>();
    holdings(definition).forEach(h -> all.put(h.attribute().id(), h.values()));
    of.forEach(fit -> all.put(fit.before().attribute().id(), fit.values()));
    for (Problem problem : definition.check(all)) {
      String name =
          problem.field().isEmpty() ? definition.id() : definition.id() + "." + problem.field();
      problems.add(Problem.at(name, "settings.module-says", definition.worded(problem)));
    }
  }

  private List<Holding> holdings(Definition definition) {
    return holdings.computeIfAbsent(definition.id(), id -> settings.holdings(definition, scope));
  }

  private void problem(ValueFile.Entry entry, Problem problem) {
    unfit.add(entry.group());
    problems.add(entry.named(problem));
  }

  /** What may not be stored, the file's order first, then what the modules say. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What may be stored, when there are no problems. */
  List<Fit> fits() {
    return fits.values().stream().flatMap(List::stream).toList();
  }

  /** How many secrets the file names. */
  int skipped() {
    return skipped;
  }
}
