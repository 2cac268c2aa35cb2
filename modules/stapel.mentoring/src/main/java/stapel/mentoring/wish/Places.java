package stapel.mentoring.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.api.view.ViewRequest;

/**
 * A ranked list in a form: what was typed, else what is stored, and some empty places after it.
 *
 * @param field of the command
 * @param problem a sentence about the list as a whole; empty when there is none
 */
public record Places(String field, List<Place> places, String problem) {

  /** An empty place more than these is always offered. */
  private static final int SPARE = 2;

  /** One who can be chosen. */
  public record Option(String id, String title, boolean chosen) {

    static Option of(String id, String title) {
      return new Option(id, title, false);
    }

    private Option when(String id) {
      return new Option(this.id, title, this.id.equals(id));
    }
  }

  /**
   * One place of the list.
   *
   * @param number counted from 1
   * @param name of its field
   * @param problem a sentence; empty when there is none
   */
  public record Place(int number, String name, List<Option> options, String problem) {}

  /** Who stands on the list, in its order. */
  public List<Option> chosen() {
    return places.stream()
        .flatMap(place -> place.options().stream())
        .filter(Option::chosen)
        .toList();
  }

  /**
   * The places, at least so many unless there are fewer to choose from. Who is stored and not
   * offered takes none.
   *
   * @param open false when nothing can be typed there
   */
  static Places of(
      ViewRequest request,
      String field,
      List<Option> options,
      List<String> stored,
      int least,
      boolean open) {
    boolean typed = open && request.parameter("_form").isPresent();
    Set<String> offered = options.stream().map(Option::id).collect(Collectors.toSet());
    List<String> shown = stored.stream().filter(offered::contains).toList();
    int count = Math.min(options.size(), Math.max(least, shown.size() + SPARE));
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = field + "." + i;
      String kept = i < shown.size() ? shown.get(i) : "";
      String chosen = typed ? request.parameter(name).orElse("") : kept;
      places.add(
          new Place(
              i + 1,
              name,
              options.stream().map(option -> option.when(chosen)).toList(),
              request.problems().getOrDefault(name, "")));
    }
    return new Places(field, places, request.problems().getOrDefault(field, ""));
  }
}
