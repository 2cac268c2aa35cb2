package stapel.mentoring.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.view.ViewRequest;

/** What the teams of a call are called: to people a number alone says nothing about who comes. */
public final class TeamTitles {
  private final Map<String, String> titles = new HashMap<>();

  private TeamTitles() {}

  /**
   * As the reader may read them: none for who takes no part, an observer for one.
   *
   * @param numbers of the teams that are shown, for a call may have thousands of others
   */
  public static TeamTitles of(ViewRequest request, String call, Set<String> numbers) {
    TeamTitles read = new TeamTitles();
    boolean party =
        request.may("mentoring.arrange", call) || request.may("mentoring.take-part", call);
    String shown = numbers.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(","));
    if (party && !shown.isEmpty()) {
      request.reader().stream(
          Query.of("intake.titles")
              .in(call)
              .columns("title")
              .filter(new Filter("number", Filter.Operator.IN, shown)),
          row -> read.titles.put(row.ref().id(), row.text("title")));
    }
    return read;
  }

  /** Empty where there is none. */
  public String of(String application) {
    return titles.getOrDefault(application, "");
  }

  /** Number and title. */
  public String with(String number, String application) {
    return (number + " " + of(application)).strip();
  }
}
