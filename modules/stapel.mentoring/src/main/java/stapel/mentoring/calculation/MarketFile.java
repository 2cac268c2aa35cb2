package stapel.mentoring.calculation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stapel.api.work.InputFile;
import stapel.mentoring.matching.Market;
import stapel.mentoring.matching.Side;

/**
 * Reads {@code pairing.json}: {@code teams} [{@code id}, {@code mentors}, {@code curators}], {@code
 * mentors} and {@code curators} [{@code id}, {@code capacity}, {@code teams}], {@code conflicts}
 * [{@code team}, {@code person}]. Wishes are a list, the dearest first; a list within it holds
 * equals.
 */
final class MarketFile {
  /** Both places on a list, the order of the list and why not. */
  private static final long BYTES_A_PAIR = 100;

  private final Faults faults;
  private final Map<Role, Map<String, Side>> teams = new LinkedHashMap<>();
  private final Map<Role, Map<String, Side>> persons = new LinkedHashMap<>();
  private final Set<List<String>> conflicts = new LinkedHashSet<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private final int mostPairs;
  private boolean found;

  /**
   * Reads it.
   *
   * @param mostPairs most pairs of a team and a person of one role
   */
  MarketFile(InputFile file, int mostPairs) {
    this.mostPairs = mostPairs;
    faults = new Faults(file.name());
    for (Role role : Role.values()) {
      teams.put(role, new LinkedHashMap<>());
      persons.put(role, new LinkedHashMap<>());
    }
    new JsonInput(file.name(), file::open, faults).read(this::take);
    if (!found) {
      faults.add("mentoring.json.missing", "teams");
    }
    faults.refuseIfAny();
    for (Role role : Role.values()) {
      refuseMany((long) teams.get(role).size() * persons.get(role).size());
    }
    check();
    faults.refuseIfAny();
  }

  private void refuseMany(long pairs) {
    if (pairs > mostPairs) {
      long memory = pairs * BYTES_A_PAIR / (1 << 20) + 1;
      throw faults.tooLarge("mentoring.pairs.many", pairs, mostPairs, memory);
    }
  }

  /** Names of members that mean nothing here. */
  Set<String> ignored() {
    return ignored;
  }

  /** The two sides for a role; more pairs may be forbidden. */
  Market market(Role role, Set<List<String>> forbidden, boolean strict) {
    Set<List<String>> all = new HashSet<>(conflicts);
    all.addAll(forbidden);
    return new Market(
        List.copyOf(teams.get(role).values()),
        List.copyOf(persons.get(role).values()),
        all,
        strict);
  }

  private boolean take(String name, JsonInput.Value value) throws IOException {
    switch (name) {
      case "teams" -> {
        found = true;
        value.each(this::addTeam);
      }
      case "mentors" -> value.each(entry -> addPerson(Role.MENTOR, entry));
      case "curators" -> value.each(entry -> addPerson(Role.CURATOR, entry));
      case "conflicts" ->
          value.each(entry -> conflicts.add(List.of(entry.text("team"), entry.text("person"))));
      default -> {
        ignored.add(name);
        return false;
      }
    }
    return true;
  }

  private void addTeam(Entry entry) {
    String id = entry.text("id");
    for (Role role : Role.values()) {
      add(teams.get(role), new Side(id, 1, wishes(entry, role.list())), role == Role.MENTOR);
    }
  }

  private void addPerson(Role role, Entry entry) {
    String id = entry.text("id");
    Side person = new Side(id, entry.whole("capacity", 1), wishes(entry, "teams"));
    add(persons.get(role), person, true);
  }

  private void add(Map<String, Side> sides, Side side, boolean says) {
    if (sides.put(side.id(), side) != null && says) {
      faults.add("mentoring.id.twice", side.id());
    }
  }

  private List<Set<String>> wishes(Entry entry, String member) {
    List<Set<String>> wishes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonElement wish : entry.elements(member)) {
      Set<String> equals = new LinkedHashSet<>();
      JsonArray group = wish.isJsonArray() ? wish.getAsJsonArray() : new JsonArray();
      if (!wish.isJsonArray()) {
        group.add(wish);
      }
      for (JsonElement one : group) {
        if (!one.isJsonPrimitive()) {
          faults.add("mentoring.json.type", entry.path(member), "\"…\"");
        } else if (!seen.add(one.getAsString())) {
          faults.add("mentoring.wish.twice", entry.path(member), one.getAsString());
        } else {
          equals.add(one.getAsString());
        }
      }
      wishes.add(equals);
    }
    return wishes;
  }

  private void check() {
    Set<String> all =
        persons.values().stream().flatMap(map -> map.keySet().stream()).collect(Collectors.toSet());
    for (Role role : Role.values()) {
      Set<String> known = persons.get(role).keySet();
      teams.get(role).values().forEach(team -> check(team, known, "mentoring.person.unknown"));
      persons
          .get(role)
          .values()
          .forEach(person -> check(person, teams.get(role).keySet(), "mentoring.team.unknown"));
    }
    for (List<String> pair : conflicts) {
      if (!teams.get(Role.MENTOR).containsKey(pair.get(0))) {
        faults.add("mentoring.team.unknown", pair.get(0));
      }
      if (!all.contains(pair.get(1))) {
        faults.add("mentoring.person.unknown", pair.get(1));
      }
    }
  }

  private void check(Side side, Set<String> known, String code) {
    side.wishes().stream()
        .flatMap(Set::stream)
        .filter(id -> !known.contains(id))
        .sorted()
        .forEach(id -> faults.add(code, id));
  }
}
