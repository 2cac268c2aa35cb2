package stapel.mentoring.board;

import java.util.ArrayList;
import java.util.List;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.view.ViewRequest;

/** Where the timetable leads on: to a plan for who arranges, to own hours for a mentor. */
final class NextSteps {
  private final ViewRequest request;
  private final String call;

  NextSteps(ViewRequest request, String call) {
    this.request = request;
    this.call = call;
  }

  /** Titles and addresses; none for who can neither. */
  List<TimetablePage.Choice> all() {
    List<TimetablePage.Choice> steps = new ArrayList<>();
    if (request.may("mentoring.give", call)) {
      offer(steps);
    }
    if (request.may("mentoring.arrange", call)) {
      steps.add(step("mentoring.propose-plan", "?scope=" + call));
    }
    return steps;
  }

  /** Only for who is a mentor of this call: others may see mentors and not speak for them. */
  private void offer(List<TimetablePage.Choice> steps) {
    request.reader().stream(
        Query.of("mentoring.mentors")
            .in(call)
            .columns("call")
            .filter(Filter.eq("person", request.person())),
        row -> steps.add(step("mentoring.offer-own-hours", "?subject=" + row.ref())));
  }

  private TimetablePage.Choice step(String command, String about) {
    return new TimetablePage.Choice(request.text(command), request.command(command) + about, false);
  }
}
