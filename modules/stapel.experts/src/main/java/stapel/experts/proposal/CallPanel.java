package stapel.experts.proposal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.assignment.Task;
import stapel.experts.expert.CallExpert;
import stapel.intake.api.Application;

/**
 * A call's applications, experts and what stands between them today, by number. What an expert has
 * declared to read stays; a conflict, a refusal and what somebody was silent about may not come
 * again.
 */
final class CallPanel {
  /** Units of an affinity of 1. */
  static final long UNITS = 1_000_000;

  private final List<Application> applications;
  private final List<CallExpert> experts;
  private final Standing standing;
  private final long[] affinity;

  /** Assignments that are expected today, by pair. */
  private final Map<Integer, Assignment> today = new HashMap<>();

  /** Affinities of today's pairs, those that may not come again included. */
  private final Map<Integer, Long> worth = new HashMap<>();

  private final int[] locked;
  private final long conflicts;

  CallPanel(
      List<Application> applications,
      List<CallExpert> experts,
      Map<String, String> words,
      Standing standing) {
    this.applications = applications;
    this.experts = experts;
    this.standing = standing;
    affinity = affinities(words);
    Map<String, Integer> applicationAt = new HashMap<>();
    for (int application = 0; application < applications.size(); application++) {
      applicationAt.put(applications.get(application).id(), application);
    }
    Map<String, Integer> expertAt = new HashMap<>();
    for (int expert = 0; expert < experts.size(); expert++) {
      expertAt.put(experts.get(expert).person(), expert);
    }
    Map<Integer, Assignment> pairs = new HashMap<>();
    for (Assignment assignment : standing.assignments()) {
      Integer application = applicationAt.get(assignment.application());
      Integer expert = expertAt.get(assignment.person());
      if (application != null && expert != null) {
        pairs.put(application * experts.size() + expert, assignment);
      }
    }
    pairs.forEach(this::stands);
    standing
        .conflicts()
        .forEach(
            one ->
                forbid(
                    applicationAt.get(one.application().id()),
                    expertAt.get(one.expert().person())));
    pairs.forEach(this::comesAgain);
    conflicts = Arrays.stream(affinity).filter(value -> value == Task.FORBIDDEN).count();
    standing
        .refused()
        .forEach(
            (person, all) -> all.forEach(id -> newly(applicationAt.get(id), person, expertAt)));
    standing
        .out()
        .forEach(
            person -> {
              for (int application = 0; application < applications.size(); application++) {
                newly(application, person, expertAt);
              }
            });
    if (standing.silentRest()) {
      pairs.forEach(this::rests);
    }
    locked =
        pairs.entrySet().stream()
            .filter(entry -> stays(entry.getValue()))
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
  }

  private long[] affinities(Map<String, String> words) {
    long[] matrix = new long[applications.size() * experts.size()];
    List<Set<String>> topics =
        experts.stream().map(expert -> TopicAffinity.stems(expert.topics())).toList();
    for (int application = 0; application < applications.size(); application++) {
      Application read = applications.get(application);
      Set<String> about = TopicAffinity.stems(words.getOrDefault(read.id(), read.title()));
      for (int expert = 0; expert < experts.size(); expert++) {
        matrix[application * experts.size() + expert] =
            Math.round(TopicAffinity.of(about, topics.get(expert)) * UNITS);
      }
    }
    return matrix;
  }

  private void stands(int pair, Assignment assignment) {
    if (assignment.expected()) {
      today.put(pair, assignment);
      worth.put(pair, affinity[pair]);
    }
  }

  private void comesAgain(int pair, Assignment assignment) {
    if (!assignment.expected() || silent(assignment)) {
      affinity[pair] = Task.FORBIDDEN;
    }
  }

  /** Who was silent about one application is given no other. */
  private void rests(int pair, Assignment assignment) {
    if (silent(assignment)) {
      for (int other = pair % experts.size(); other < affinity.length; other += experts.size()) {
        if (!today.containsKey(other)) {
          affinity[other] = Task.FORBIDDEN;
        }
      }
    }
  }

  /** True for what is taken from an expert who has declared nothing for too long. */
  boolean silent(Assignment assignment) {
    return standing.silent().contains(assignment.id()) && !stays(assignment);
  }

  private void forbid(Integer application, Integer expert) {
    if (application != null && expert != null) {
      affinity[application * experts.size() + expert] = Task.FORBIDDEN;
    }
  }

  /** Forbids a pair that is not there yet. */
  private void newly(Integer application, String person, Map<String, Integer> expertAt) {
    Integer expert = expertAt.get(person);
    if (application != null && expert != null) {
      Assignment there = today.get(application * experts.size() + expert);
      if (there == null || !stays(there)) {
        forbid(application, expert);
      }
    }
  }

  /** True for what no proposal takes away. */
  boolean stays(Assignment assignment) {
    return assignment.state() == AssignmentState.DECLARED
        || assignment.expected() && standing.locked().contains(assignment.id());
  }

  /** Readings of each expert that stay whatever is proposed. */
  int[] held() {
    int[] held = new int[experts.size()];
    for (int pair : locked) {
      held[pair % experts.size()]++;
    }
    return held;
  }

  /** The whole task within these bounds. */
  Task task(Proposal.Asked asked) {
    int[] held = held();
    int[] most = new int[experts.size()];
    int[] least = new int[experts.size()];
    for (int expert = 0; expert < most.length; expert++) {
      most[expert] = most(expert, asked.maxLoad(), held[expert]);
      boolean reads = !standing.out().contains(experts.get(expert).person());
      least[expert] = reads ? Math.min(most[expert], asked.minLoad()) : 0;
    }
    PanelGroups groups = new PanelGroups(asked.quotas());
    return new Task(
        applications.size(),
        experts.size(),
        asked.reviews(),
        affinity,
        least,
        most,
        groups.ofExperts(experts),
        groups.ofApplications(applications),
        locked);
  }

  /**
   * Most readings of an expert here: the own limit, else that of the call, though no more than is
   * asked for; and what is left of the limit over all calls, though never less than what is held.
   *
   * @param asked most of anybody; 0 for any number
   */
  int most(int expert, int asked, int held) {
    CallExpert one = experts.get(expert);
    int any = standing.maxLoad() > 0 ? standing.maxLoad() : applications.size();
    int own = one.maxLoad().orElse(any);
    int here = asked > 0 ? Math.min(own, asked) : own;
    if (standing.totalLoad() == 0) {
      return here;
    }
    int left = standing.totalLoad() - standing.elsewhere().getOrDefault(one.person(), 0);
    return Math.min(here, Math.max(held, left));
  }

  /** Pairs that may not be, declared and derived. */
  long conflicts() {
    return conflicts;
  }

  Map<Integer, Assignment> today() {
    return today;
  }

  /** Affinity of a pair in units, or {@link Task#FORBIDDEN}. */
  long affinity(int pair) {
    return affinity[pair];
  }

  /** What a pair adds to the sum, one of today that may not come again included. */
  long worth(int pair) {
    return worth.getOrDefault(pair, Math.max(0, affinity[pair]));
  }

  /** The number of this expert; empty when there is none in the call. */
  OptionalInt expertAt(String id) {
    for (int expert = 0; expert < experts.size(); expert++) {
      if (experts.get(expert).id().equals(id)) {
        return OptionalInt.of(expert);
      }
    }
    return OptionalInt.empty();
  }

  List<Application> applications() {
    return applications;
  }

  List<CallExpert> experts() {
    return experts;
  }
}
