package stapel.mentoring.calculation;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stapel.api.work.InputFile;
import stapel.mentoring.timetable.Demand;
import stapel.mentoring.timetable.Fit;
import stapel.mentoring.timetable.Mentor;
import stapel.mentoring.timetable.Session;
import stapel.mentoring.timetable.Team;
import stapel.mentoring.timetable.Weights;

/** Reads {@code problem.json}. */
final class DemandFile {
  private static final Set<String> NEEDED =
      Set.of("slots", "slot_min", "rooms_per_slot", "mentors", "teams", "fit");

  private final Faults faults;
  private final Starts starts;
  private final PairLimit limit;
  private final Set<String> found = new TreeSet<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private final List<Mentor> mentors = new ArrayList<>();
  private final List<Team> teams = new ArrayList<>();
  private final List<Fit> fits = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private int minutes;
  private int rooms;
  private Weights weights = Weights.USUAL;
  private final Set<Session> locked = new LinkedHashSet<>();

  DemandFile(Faults faults, Starts starts, PairLimit limit) {
    this.faults = faults;
    this.starts = starts;
    this.limit = limit;
  }

  Demand read(InputFile file) {
    new JsonInput(file.name(), file::open, faults).read(this::take);
    limit.refuseIfAbove(faults);
    new TreeSet<>(NEEDED)
        .stream()
            .filter(name -> !found.contains(name))
            .forEach(name -> faults.add("mentoring.json.missing", name));
    faults.refuseIfAny();
    Demand demand =
        new Demand(starts.slots(), rooms, mentors, teams, fits, weights, Set.of(), locked);
    starts.check(minutes);
    new DemandCheck(demand, faults, starts).check();
    faults.refuseIfAny();
    return demand;
  }

  /** Names of members that mean nothing here. */
  Set<String> ignored() {
    return ignored;
  }

  private boolean take(String name, JsonInput.Value value) throws java.io.IOException {
    found.add(name);
    switch (name) {
      case "slots" -> starts.slots(list(name, value.element()));
      case "slot_min" -> minutes = number(name, value.element());
      case "rooms_per_slot" -> rooms = number(name, value.element());
      case "mentors" -> value.each(entry -> mentors.add(mentor(entry)));
      case "teams" -> value.each(entry -> teams.add(team(entry)));
      case "fit" -> value.each(this::addFit);
      case "locked" -> value.each(entry -> PlanFile.session(entry, starts).ifPresent(locked::add));
      case "weights" -> weights = weights(Entry.of(name, value.element(), faults));
      default -> {
        ignored.add(name);
        return false;
      }
    }
    return true;
  }

  private List<String> list(String name, JsonElement element) {
    com.google.gson.JsonObject holder = new com.google.gson.JsonObject();
    holder.add(name, element);
    return Entry.of("$", holder, faults).texts(name);
  }

  private int number(String name, JsonElement element) {
    if (Entry.wholeOf(element).isEmpty()) {
      faults.add("mentoring.json.type", name, "0…1000000");
    }
    return Entry.wholeOf(element).orElse(0);
  }

  private Mentor mentor(Entry entry) {
    return new Mentor(name(entry, "id"), hours(entry), entry.whole("max_per_day"));
  }

  private Team team(Entry entry) {
    Map<LocalDateTime, BigDecimal> preference = new HashMap<>();
    for (Map.Entry<String, JsonElement> member : entry.members("preference")) {
      String path = entry.path("preference." + member.getKey());
      Optional<BigDecimal> points = Entry.number(member.getValue());
      if (points.isEmpty()) {
        faults.add("mentoring.json.type", path, "-1000000…1000000");
      }
      starts
          .read(member.getKey(), path)
          .ifPresent(start -> preference.put(start, points.orElse(BigDecimal.ZERO)));
    }
    return new Team(
        name(entry, "id"),
        entry.whole("sessions"),
        entry.whole("max_per_day"),
        hours(entry),
        preference);
  }

  private Set<LocalDateTime> hours(Entry entry) {
    Set<LocalDateTime> hours = new TreeSet<>();
    for (String text : entry.texts("available")) {
      starts.read(text, entry.path("available")).ifPresent(hours::add);
    }
    return hours;
  }

  private void addFit(Entry entry) {
    if (limit.allowsOneMore()) {
      fits.add(
          new Fit(
              name(entry, "team"),
              name(entry, "mentor"),
              entry.points("fit"),
              entry.whole("max_meetings", 1),
              entry.whole("min_days_between", 0)));
    }
  }

  /** The same text object for the same name, however often the file has it. */
  private String name(Entry entry, String member) {
    return names.computeIfAbsent(entry.text(member), text -> text);
  }

  private static Weights weights(Entry entry) {
    return new Weights(
        entry.weight("unassigned", Weights.USUAL.unassigned()),
        entry.weight("mentor_day", Weights.USUAL.mentorDay()),
        entry.weight("gap", Weights.USUAL.gap()),
        entry.weight("moved", Weights.USUAL.moved()));
  }
}
