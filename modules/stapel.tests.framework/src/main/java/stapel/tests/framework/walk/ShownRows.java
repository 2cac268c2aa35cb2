package stapel.tests.framework.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The addresses under which a view shows something: plain, with nothing there, and each row. */
final class ShownRows {

  private static final String CALLS = "intake.calls";

  /** The lists whose rows a view shows, by its name; no list where a view shows no row. */
  private static final Map<String, List<String>> LISTS =
      Map.ofEntries(
          Map.entry("evaluation.import", List.of("evaluation.imports")),
          Map.entry("evaluation.lot", List.of("evaluation.lots")),
          Map.entry("evaluation.panel", List.of("evaluation.rankings")),
          Map.entry("evaluation.progress", List.of(CALLS)),
          Map.entry("evaluation.ranking", List.of("evaluation.rankings", CALLS)),
          Map.entry("evaluation.scoring", List.of()),
          Map.entry("evaluation.sheet", List.of("experts.assignments")),
          Map.entry("experts.assigning", List.of(CALLS)),
          Map.entry("experts.invited", List.of("experts.invitations")),
          Map.entry("experts.proposal", List.of("experts.proposals")),
          Map.entry("intake.call", List.of(CALLS)),
          Map.entry("intake.editing", List.of("intake.applications", CALLS)),
          Map.entry("intake.entry", List.of("intake.drafts", CALLS)),
          Map.entry("intake.import", List.of("intake.imports", CALLS)),
          Map.entry("intake.task", List.of("intake.tasks")),
          Map.entry("mentoring.act", List.of("mentoring.acts")),
          Map.entry("mentoring.mentor-wish", List.of("mentoring.mentors")),
          Map.entry("mentoring.move", List.of("mentoring.sessions")),
          Map.entry("mentoring.move-own", List.of("mentoring.sessions")),
          Map.entry("mentoring.my-calendar", List.of()),
          Map.entry("mentoring.my-mentor-wish", List.of("mentoring.mentors")),
          Map.entry("mentoring.my-wish", List.of("intake.applications")),
          Map.entry("mentoring.pairing", List.of("mentoring.pairings")),
          Map.entry("mentoring.proposal", List.of("mentoring.proposals")),
          Map.entry("mentoring.timetable", List.of(CALLS)),
          Map.entry("mentoring.wish", List.of("intake.applications")),
          Map.entry("provisioning.history", List.of()),
          Map.entry("provisioning.module", List.of()),
          Map.entry("provisioning.modules", List.of()),
          Map.entry("provisioning.plan", List.of()),
          Map.entry("settings.overview", List.of("access.scopes")),
          Map.entry("settings.preferences", List.of()),
          Map.entry("settings.sheet", List.of("access.scopes")));

  private final Truth truth;

  ShownRows(Truth truth) {
    this.truth = truth;
  }

  /** False for a view that nobody has said here what it shows. */
  static boolean known(String view) {
    return LISTS.containsKey(view);
  }

  List<String> addresses(String view) {
    String path = "/v/" + view;
    List<String> all = new ArrayList<>(List.of(path, path + "?full=1"));
    all.add(path + "?row=x&id=x&call=x&scope=x&assignment=x&ranking=x&import=x&task=x");
    for (String list : LISTS.get(view)) {
      for (String id : truth.rows(list).keySet()) {
        String named =
            list.equals(CALLS) || list.equals("access.scopes")
                ? "?call=%s&scope=%s"
                : "?row=%s&id=%s";
        all.add(path + named.formatted(id, id));
      }
    }
    return all;
  }
}
