package stapel.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import stapel.api.Ref;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.platform.api.Caller;

/** Loads the cohort from the first account to the provisional ranking; the same each time. */
final class DemoCohort {

  static final long SEED = 2026;

  private static final int INCOMPLETE = 12;
  private static final int WITHDRAWN = 27;
  private static final int LATE = 53;
  private static final int SHORT = 19;

  /** The expert one signs in as: this many sheets are left to write. */
  static final int DEMO_EXPERT = 6;

  private static final int LEFT_OPEN = 3;

  private final Story story;
  private final DemoAccounts accounts;
  private final BiConsumer<Integer, Integer> progress;
  private final Instant start;

  DemoCohort(Story story, Instant start, BiConsumer<Integer, Integer> progress) {
    this.story = story;
    this.accounts = new DemoAccounts(story);
    this.start = start;
    this.progress = progress;
  }

  /** The made-up panel. */
  static List<Expert> experts() {
    return Panel.experts(new Random(SEED));
  }

  void load() throws InterruptedException {
    String region = accounts.region();
    Caller administrator = accounts.add(DemoAccounts.ADMINISTRATOR, "platform");
    Caller operator = accounts.add(DemoAccounts.OPERATOR, region);
    accounts.add(DemoAccounts.OBSERVER, region);
    Caller mentor = accounts.add(DemoAccounts.MENTOR);
    Caller team = accounts.add(DemoAccounts.TEAM);
    List<Expert> experts = experts();
    accounts.add(experts.get(DEMO_EXPERT).name(), experts.get(DEMO_EXPERT).email());
    String call = new DemoCall(story, operator).open(region, start);
    List<Team> teams = Teams.of(regions(operator), new Random(SEED + 1));
    Map<Integer, String> applications = applications(operator, call, teams);
    new DemoImports(story, operator).load(call);
    List<Integer> reviewed = review(operator, call, applications);
    for (Expert expert : experts) {
      story.call(
          operator,
          "experts.add-expert",
          "openCall",
          call,
          "name",
          expert.name(),
          "email",
          expert.email(),
          "code",
          expert.code(),
          "group",
          expert.group(),
          "topics",
          expert.topics(),
          "maxLoad",
          "10");
    }
    List<Marking.Reading> readings =
        Marking.tied(
            Marking.readings(teams, experts, new Random(SEED + 2)), reviewed, DemoCall.PLACES);
    assign(
        operator,
        call,
        readings.stream().filter(r -> reviewed.contains(r.team())).toList(),
        applications,
        experts);
    DemoLot lot = new DemoLot(story, operator, administrator);
    lot.commit(story.call(operator, "evaluation.compute-ranking", "call", call).refs().get(0));
    new DemoInvitations(story, operator).load(call, experts, DEMO_EXPERT);
    propose(operator, call);
    new DemoMentoring(story, operator, start).load(call, mentor, team);
    lot.draw();
  }

  /** A tie that somebody knows of, and what the machine would assign, with and without a quota. */
  private void propose(Caller operator, String call) {
    Row expert = story.rows(operator, Query.of("experts.experts").in(call)).get(0);
    story.call(
        operator,
        "experts.add-tie",
        "expert",
        story.now(operator, expert.ref()),
        "kind",
        "employer",
        "to",
        "Агентство туризма (учебное)");
    story.call(
        operator,
        "experts.add-tie",
        "expert",
        story.now(operator, expert.ref()),
        "kind",
        "application",
        "to",
        "0-4");
    story.call(operator, "experts.propose-assignment", "openCall", call, "reviews", "3");
    story.call(
        operator,
        "experts.propose-assignment",
        "openCall",
        call,
        "reviews",
        "3",
        "maxLoad",
        "8",
        "quotas",
        List.of(Map.of("group", "отрасль", "atLeast", 1)));
  }

  private List<Teams.Region> regions(Caller operator) {
    return story.rows(operator, Query.of("reference.territories")).stream()
        .map(
            row ->
                new Teams.Region(
                    row.ref().id(),
                    row.cell("title")
                        .map(title -> ((stapel.api.Text) title).ru())
                        .orElse(row.ref().id())))
        .sorted(java.util.Comparator.comparing(Teams.Region::code))
        .toList();
  }

  /**
   * Enters all applications; gives their ids by position. The late one comes after the call has
   * closed.
   */
  private Map<Integer, String> applications(Caller operator, String call, List<Team> teams) {
    Map<Integer, String> ids = new HashMap<>();
    for (Team team : teams) {
      if (team.number() == LATE) {
        story.once(
            operator,
            "intake.close-call",
            "openCall",
            story.now(operator, Ref.of("intake.calls", call)),
            "reason",
            "Учебный набор: приём завершён к началу показа.");
      }
      ids.put(team.number() - 1, enter(operator, call, team));
      progress.accept(team.number(), 2 * teams.size());
    }
    return ids;
  }

  private String enter(Caller operator, String call, Team team) {
    Map<String, Object> answers = new LinkedHashMap<>(team.answers());
    if (team.number() == INCOMPLETE) {
      answers.remove("flagship");
    }
    List<Object> fields =
        new ArrayList<>(
            List.of(
                "openCall", call,
                "title", team.title(),
                "organisation", team.organisation(),
                "inn", team.inn(),
                "ogrn", team.ogrn(),
                "region", team.region(),
                "amount", Long.toString(team.amount()),
                "person", team.contact(),
                "email", team.email(),
                "answers", answers,
                "draft", team.number() == INCOMPLETE));
    if (team.number() != LATE && team.number() != INCOMPLETE) {
      Duration ago = Duration.ofHours(20L * (LATE - team.number()) + 7);
      fields.addAll(List.of("submitted", start.minus(ago).toString()));
    }
    return story.call(operator, "intake.enter-application", fields.toArray()).refs().get(0).id();
  }

  /**
   * Withdraws one, accepts the others, hands them to the experts; gives the positions under review.
   */
  private List<Integer> review(Caller operator, String call, Map<Integer, String> applications) {
    Ref withdrawn = Ref.of("intake.applications", applications.get(WITHDRAWN - 1));
    story.once(
        operator,
        "intake.withdraw-application",
        "application",
        story.now(operator, withdrawn),
        "reason",
        "Команда присоединилась к заявке соседнего региона.");
    Ref ref = Ref.of("intake.calls", call);
    story.once(operator, "intake.accept-all", "openCall", story.now(operator, ref));
    story.once(operator, "intake.begin-review", "openCall", story.now(operator, ref));
    List<Integer> reviewed = new ArrayList<>();
    for (int i = 0; i < applications.size(); i++) {
      if (i != INCOMPLETE - 1 && i != WITHDRAWN - 1) {
        reviewed.add(i);
      }
    }
    return reviewed;
  }

  private void assign(
      Caller operator,
      String call,
      List<Marking.Reading> readings,
      Map<Integer, String> applications,
      List<Expert> experts) {
    StringBuilder table = new StringBuilder("application,expert\n");
    Map<String, String> numbers = new HashMap<>();
    story
        .rows(operator, Query.of("intake.applications").columns("number").in(call))
        .forEach(row -> numbers.put(row.ref().id(), row.text("number")));
    for (Marking.Reading reading : readings) {
      table
          .append(numbers.get(applications.get(reading.team())))
          .append(',')
          .append(experts.get(reading.expert()).code())
          .append('\n');
    }
    story.call(
        operator,
        "experts.import-assignments",
        "openCall",
        call,
        "file",
        new TextUpload("assignments.csv", table.toString()),
        "mode",
        "all-or-nothing");
    new DemoScoring(story, operator, call, experts, progress, SHORT - 1, LEFT_OPEN)
        .score(readings, applications);
  }
}
