package stapel.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.platform.api.Caller;

/** Lets every expert declare and score, but for a few who have something left to do. */
final class DemoScoring {

  private static final String[] REMARKS = {
    "Цифры не сходятся с перечнем площадок.",
    "Нет ответа, кто принимает группы по выходным.",
    "Расчёт отдачи повторяет прошлогодний."
  };
  private static final int CONFLICTS = 2;

  private final Story story;
  private final Caller operator;
  private final String call;
  private final List<Expert> experts;
  private final BiConsumer<Integer, Integer> progress;
  private final int shortTeam;
  private final int leftOpen;

  DemoScoring(
      Story story,
      Caller operator,
      String call,
      List<Expert> experts,
      BiConsumer<Integer, Integer> progress,
      int shortTeam,
      int leftOpen) {
    this.story = story;
    this.operator = operator;
    this.call = call;
    this.experts = experts;
    this.progress = progress;
    this.shortTeam = shortTeam;
    this.leftOpen = leftOpen;
  }

  void score(List<Marking.Reading> readings, Map<Integer, String> applications) {
    Map<String, String> persons = new HashMap<>();
    story
        .rows(operator, Query.of("experts.experts").columns("code", "person").in(call))
        .forEach(
            row ->
                persons.put(
                    row.text("code"), row.cell("person").map(ref -> ((Ref) ref).id()).orElse("")));
    Map<String, String> assignments = new HashMap<>();
    for (Row row :
        story.rows(
            operator, Query.of("experts.assignments").columns("application", "person").in(call))) {
      assignments.put(id(row, "application") + " " + id(row, "person"), row.ref().id());
    }
    List<String> criteria =
        story.rows(operator, Query.of("evaluation.criteria").in(call)).stream()
            .map(row -> row.ref().id())
            .toList();
    int open = 0;
    int conflicts = 0;
    boolean shortened = false;
    for (int i = 0; i < readings.size(); i++) {
      Marking.Reading reading = readings.get(i);
      Expert expert = experts.get(reading.expert());
      Caller caller = Story.as(persons.get(expert.code()), expert.name());
      String assignment = assignments.get(applications.get(reading.team()) + " " + caller.person());
      boolean mine = reading.expert() == DemoCohort.DEMO_EXPERT;
      if (mine && open < leftOpen) {
        open++;
      } else if (!mine && conflicts < CONFLICTS && reading.team() % 20 == 9) {
        conflicts++;
        story.once(
            caller,
            "experts.declare-conflict",
            "assignment",
            story.now(caller, Ref.of("experts.assignments", assignment)),
            "reason",
            "Читал лекции на предприятии заявителя.");
      } else if (!mine && reading.team() == shortTeam && !shortened) {
        shortened = true;
      } else {
        sheet(caller, assignment, reading, criteria);
      }
      progress.accept(readings.size() + i + 1, 2 * readings.size());
    }
  }

  private void sheet(
      Caller caller, String assignment, Marking.Reading reading, List<String> criteria) {
    story.once(
        caller,
        "experts.declare-no-conflict",
        "assignment",
        story.now(caller, Ref.of("experts.assignments", assignment)));
    List<Map<String, Object>> marks = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      String remark = reading.marks()[i] < 3 ? REMARKS[i] : "";
      marks.add(
          Map.of(
              "criterion",
              criteria.get(i),
              "score",
              Integer.toString(reading.marks()[i]),
              "remark",
              remark));
    }
    story.once(caller, "evaluation.submit-sheet", "assignment", assignment, "marks", marks);
  }

  private static String id(Row row, String column) {
    return row.cell(column).map(ref -> ((Ref) ref).id()).orElse("");
  }
}
