package stapel.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.data.Dataset;
import stapel.api.view.View;

/**
 * The perspectives and what stands in them, drawn from component properties alone: no module's
 * class is loaded for it. Only what the caller may open is there.
 */
public record Navigation(List<Perspective> perspectives) {

  /** Views of this perspective are cards of the home page. */
  public static final String HOME = "home";

  /** What stands in this perspective is reached from the account's page. */
  public static final String ACCOUNT = "account";

  /** So many entries fit into one row of a desk's screen. */
  private static final int ROW = 8;

  /** The perspective that comes after all others. */
  static final String ADMINISTRATION = "administration";

  /** Copies the list. */
  public Navigation {
    perspectives = List.copyOf(perspectives);
  }

  /** For one visit, with {@code current} marked. */
  public static Navigation of(Visit visit, String current) {
    List<Item> items = new ArrayList<>(datasets(visit));
    items.addAll(views(visit));
    items.removeIf(item -> item.perspective().equals(HOME) || item.perspective().equals(ACCOUNT));
    items.sort(Comparator.comparingInt(Item::order).thenComparing(Item::id));
    Map<String, List<Item>> grouped = new LinkedHashMap<>();
    items.forEach(
        item -> grouped.computeIfAbsent(item.perspective(), name -> new ArrayList<>()).add(item));
    Labels labels = visit.labels();
    List<Perspective> all = new ArrayList<>();
    String shown = stands(visit, current, items);
    grouped.forEach((name, members) -> all.add(perspective(labels, name, members, shown)));
    all.sort(Comparator.comparing(one -> one.name().equals(ADMINISTRATION)));
    return new Navigation(all);
  }

  /**
   * The item to mark: what is shown itself, or the list it belongs to, or the first of its module.
   */
  private static String stands(Visit visit, String current, List<Item> items) {
    Registries registries = visit.platform().registries();
    String under = dataset(registries.of(Dataset.class).find(current));
    String dataset = under.isEmpty() ? dataset(registries.of(View.class).find(current)) : under;
    String module = current.substring(0, current.indexOf('.') + 1);
    Predicate<Item> itself = item -> item.id().equals(current);
    Predicate<Item> list = item -> item.id().equals(dataset);
    Predicate<Item> beside = item -> !module.isEmpty() && item.id().startsWith(module);
    // A page about another module's rows belongs to the work of its own.
    boolean foreign = under.isEmpty() && !dataset.isEmpty() && !dataset.startsWith(module);
    return (foreign ? Stream.of(itself, beside, list) : Stream.of(itself, list, beside))
        .flatMap(fits -> items.stream().filter(fits).limit(1))
        .map(Item::id)
        .findFirst()
        .orElse("");
  }

  private static String dataset(Optional<? extends Registry.Entry<?>> entry) {
    return entry.map(one -> one.property("dataset")).orElse("");
  }

  /** The perspective that holds the current page. */
  public List<Item> beside() {
    return perspectives.stream()
        .filter(Perspective::current)
        .findFirst()
        .map(Perspective::items)
        .orElse(List.of());
  }

  /**
   * What stands in the row of this perspective: the first ones, and the current page in any case.
   */
  public List<Item> near() {
    List<Item> near = new ArrayList<>(beside());
    near.removeAll(far());
    return near;
  }

  /** What does not fit into one row, for a menu. */
  public List<Item> far() {
    boolean late = beside().stream().skip(ROW).anyMatch(Item::current);
    return beside().stream().skip(late ? ROW - 1 : ROW).filter(item -> !item.current()).toList();
  }

  /** Views that are cards of the home page, as the caller may open them. */
  public static List<Item> cards(Visit visit) {
    return views(visit).stream()
        .filter(item -> item.perspective().equals(HOME))
        .sorted(Comparator.comparingInt(Item::order).thenComparing(Item::id))
        .toList();
  }

  /** The lists about the caller's own account. */
  public static List<Item> account(Visit visit) {
    return datasets(visit).stream().filter(item -> item.perspective().equals(ACCOUNT)).toList();
  }

  private static Perspective perspective(
      Labels labels, String name, List<Item> members, String current) {
    List<Item> items =
        members.stream().map(item -> item.marked(item.id().equals(current))).toList();
    String title = labels.perspective(name, items.stream().map(Item::id).toList());
    return new Perspective(
        name, title, items.get(0).href(), items.stream().anyMatch(Item::current), items);
  }

  private static List<Item> datasets(Visit visit) {
    List<Item> items = new ArrayList<>();
    for (Registry.Entry<Dataset> entry : visit.platform().registries().of(Dataset.class).all()) {
      if (!entry.property("perspective").isEmpty()
          && visit.permits().opens(entry.id(), entry.property("permission"))) {
        items.add(item(visit, entry, "/d/"));
      }
    }
    return items;
  }

  private static List<Item> views(Visit visit) {
    List<Item> items = new ArrayList<>();
    for (Registry.Entry<View> entry : visit.platform().registries().of(View.class).all()) {
      if (!entry.property("perspective").isEmpty() && mayOpen(visit, entry)) {
        items.add(item(visit, entry, "/v/"));
      }
    }
    return items;
  }

  /** True when the caller holds the contribution's permission somewhere. */
  public static boolean mayOpen(Visit visit, Registry.Entry<?> entry) {
    String permission = entry.property("permission");
    return permission.equals("public") || visit.permits().may(permission, "");
  }

  private static Item item(Visit visit, Registry.Entry<?> entry, String place) {
    String scope = visit.scope().map(id -> "?scope=" + Visit.encode(id)).orElse("");
    return new Item(
        entry.id(),
        entry.property("perspective"),
        visit.labels().name(entry.id()),
        place + entry.id() + scope,
        order(entry.property("order")),
        false);
  }

  private static int order(String text) {
    try {
      return text.isEmpty() ? 100 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 100;
    }
  }

  /** One perspective with at least one item. */
  public record Perspective(
      String name, String title, String href, boolean current, List<Item> items) {}

  /** One list or view. */
  public record Item(
      String id, String perspective, String title, String href, int order, boolean current) {

    Item marked(boolean now) {
      return new Item(id, perspective, title, href, order, now);
    }
  }
}
