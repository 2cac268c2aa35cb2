package stapel.provisioning.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stapel.api.Text;
import stapel.profile.Contributed;
import stapel.provisioning.plan.Effect.What;
import stapel.provisioning.resolve.Part;

/** A plan as its single effects: pages, sentences and the interface say nothing else. */
final class Effects {

  private static final String COLUMNS = "Columns";
  private static final String ANYBODY = "public";
  private static final String ARROW = " → ";

  private Effects() {}

  /**
   * All of them, in the order of {@link What}.
   *
   * @param running tells by a job's id whether it is at work
   */
  static List<Effect> of(Plan plan, Predicate<String> running) {
    List<Effect> effects = new ArrayList<>();
    plan.steps().stream().map(Effects::of).forEach(effects::add);
    plan.restarted().stream().map(Effects::restarted).forEach(effects::add);
    contributed(effects, What.APPEARS, plan.gained(), plan.lost());
    contributed(effects, What.DISAPPEARS, plan.lost(), plan.gained());
    plan.gained().forEach(one -> renamed(effects, one, same(one, plan.lost())));
    permissions(effects, plan);
    plan.interrupted().stream().map(job -> interrupted(job, running)).forEach(effects::add);
    effects.sort(Comparator.comparing(Effect::what));
    return List.copyOf(effects);
  }

  private static Effect of(Step step) {
    What what =
        switch (step.kind()) {
          case ADDED -> What.ADDED;
          case UPGRADED -> What.UPGRADED;
          case DOWNGRADED -> What.DOWNGRADED;
          case REMOVED -> What.REMOVED;
          case LOST -> What.LOST;
        };
    return bundle(what, step.part(), version(step.before()), version(step.after()));
  }

  private static String version(Optional<Part> part) {
    return part.map(there -> there.jar().version()).orElse("");
  }

  private static Effect restarted(Part part) {
    return bundle(What.RESTARTED, part, part.jar().version(), part.jar().version());
  }

  private static Effect bundle(What what, Part part, String from, String to) {
    String kind = part.module().isPresent() ? Effect.MODULE : Effect.PART;
    return new Effect(
        what, kind, part.name(), new Text(part.title("ru"), part.title("en")), from, to);
  }

  /**
   * Columns are told one by one: a list or a contribution that stays may gain or lose some. Those
   * of a list that comes or goes itself are not told.
   */
  private static void contributed(
      List<Effect> effects, What what, List<Contributed> here, Collection<Contributed> there) {
    Set<String> lists =
        here.stream()
            .filter(one -> Group.of(one.kind()) == Group.LISTS && same(one, there).isEmpty())
            .map(Contributed::id)
            .collect(Collectors.toSet());
    List<Contributed> told =
        here.stream()
            .filter(one -> Group.of(one.kind()) != Group.COLUMNS || !lists.contains(one.dataset()))
            .toList();
    for (Contributed one : told) {
      Optional<Contributed> other = same(one, there);
      boolean each = Group.of(one.kind()) == Group.COLUMNS && !one.columns().isEmpty();
      if (other.isEmpty() && !each) {
        effects.add(effect(what, one, ""));
      } else {
        one.columns()
            .forEach(
                (column, titles) -> {
                  if (other.filter(same -> same.columns().containsKey(column)).isEmpty()) {
                    effects.add(column(what, one, column, text(titles)));
                  }
                });
      }
    }
  }

  private static Optional<Contributed> same(Contributed one, Collection<Contributed> others) {
    return others.stream().filter(other -> other.key().equals(one.key())).findFirst();
  }

  private static Effect column(What what, Contributed of, String column, Text title) {
    return new Effect(what, COLUMNS, of.id() + "." + column, title, "", "");
  }

  /** Columns that stay under another name. */
  private static void renamed(List<Effect> effects, Contributed now, Optional<Contributed> before) {
    before.ifPresent(
        old ->
            now.columns()
                .forEach(
                    (column, titles) -> {
                      Map<String, String> earlier = old.columns().getOrDefault(column, titles);
                      if (!earlier.equals(titles)) {
                        Text from = text(earlier);
                        Text to = text(titles);
                        Text both =
                            new Text(from.ru() + ARROW + to.ru(), from.en() + ARROW + to.en());
                        effects.add(column(What.RENAMED, now, column, both));
                      }
                    }));
  }

  /** Keys that nothing asked for before, and keys that nothing asks for any more. */
  private static void permissions(List<Effect> effects, Plan plan) {
    List<Contributed> after = contributions(plan.target()).toList();
    List<Contributed> before = new ArrayList<>(plan.lost());
    after.stream().filter(one -> !plan.gained().contains(one)).forEach(before::add);
    permissions(effects, What.APPEARS, keys(after), keys(before));
    permissions(effects, What.DISAPPEARS, keys(before), keys(after));
  }

  private static void permissions(
      List<Effect> effects, What what, Set<String> here, Set<String> there) {
    here.stream()
        .filter(key -> !there.contains(key))
        .map(key -> new Effect(what, Effect.PERMISSION, key, new Text(key, key), "", ""))
        .forEach(effects::add);
  }

  private static Set<String> keys(List<Contributed> contributions) {
    return contributions.stream()
        .map(Contributed::permission)
        .filter(key -> !key.isEmpty() && !key.equals(ANYBODY))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Effect interrupted(Contributed job, Predicate<String> running) {
    return effect(What.INTERRUPTED, job, running.test(job.id()) ? Effect.RUNNING : "");
  }

  private static Effect effect(What what, Contributed one, String from) {
    return new Effect(what, one.kind(), one.id(), text(one.titles()), from, "");
  }

  private static Text text(Map<String, String> titles) {
    String russian = titles.getOrDefault("ru", titles.getOrDefault("en", ""));
    return new Text(russian, titles.getOrDefault("en", russian));
  }

  /** What of these differs from those: by kind and id, by its columns or by its permission. */
  static List<Contributed> differing(List<Part> here, List<Part> there) {
    Map<String, Contributed> others =
        contributions(there)
            .collect(
                Collectors.toMap(Contributed::key, Function.identity(), (first, same) -> first));
    return contributions(here)
        .filter(one -> !others.containsKey(one.key()) || !alike(one, others.get(one.key())))
        .sorted(Comparator.comparing(Contributed::kind).thenComparing(Contributed::id))
        .toList();
  }

  private static boolean alike(Contributed one, Contributed other) {
    return one.columns().equals(other.columns()) && one.permission().equals(other.permission());
  }

  private static Stream<Contributed> contributions(List<Part> parts) {
    return parts.stream().flatMap(part -> part.contributions().stream());
  }
}
