package stapel.workbench;

import java.util.List;
import stapel.api.Registry;
import stapel.api.command.Command;

/**
 * A command the caller may call somewhere, known by its component properties alone: to draw its
 * button no class of its module is loaded.
 *
 * @param permission its permission key
 * @param dataset where its button stands, empty for nowhere
 * @param also further datasets on whose list it stands, separated by spaces
 * @param follows dataset on each row's page of which it is the next step, empty for none
 * @param place {@code NONE}, {@code LIST}, {@code ROW} or {@code SELECTION}
 * @param kind {@code CHANGE}, {@code DRAFT} or {@code DESTRUCTIVE}
 * @param when the states of a row it fits, empty for all
 */
public record Offer(
    String id,
    String permission,
    String dataset,
    String also,
    String follows,
    String place,
    String kind,
    String when) {

  /** All, by order and id. */
  public static List<Offer> all(Visit visit) {
    return visit.platform().registries().of(Command.class).all().stream()
        .map(Offer::of)
        .filter(offer -> visit.permits().may(offer.permission, ""))
        .toList();
  }

  /** Those whose button stands at one of these places of a dataset. */
  public static List<Offer> at(Visit visit, String dataset, List<String> places) {
    return all(visit).stream()
        .filter(offer -> places.contains(offer.place) && offer.standsAt(dataset))
        .toList();
  }

  /** Those whose button stands on each row's page of a dataset: its own and the next steps. */
  public static List<Offer> onRow(Visit visit, String dataset) {
    return all(visit).stream().filter(offer -> offer.standsOnRow(dataset)).toList();
  }

  boolean standsOnRow(String page) {
    return place.equals("LIST")
        ? follows.equals(page)
        : dataset.equals(page) && List.of("ROW", "SELECTION").contains(place);
  }

  private boolean standsAt(String page) {
    return dataset.equals(page) || place.equals("LIST") && List.of(also.split(" ")).contains(page);
  }

  private static Offer of(Registry.Entry<?> entry) {
    return new Offer(
        entry.id(),
        entry.property("permission"),
        entry.property("dataset"),
        entry.property("also"),
        entry.property("follows"),
        entry.property("place"),
        entry.property("kind"),
        entry.property("when"));
  }
}
