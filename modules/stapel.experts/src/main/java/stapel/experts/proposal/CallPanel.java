package stapel.experts.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.experts.api.Assignment;
import stapel.experts.api.AssignmentState;
import stapel.experts.assignment.Task;
import stapel.experts.conflict.DerivedConflicts;
import stapel.experts.expert.CallExpert;
import stapel.intake.api.Application;

/**
 * A call's applications, experts and what stands between them today, as a task. What an expert has
 * declared to read stays; a conflict, a refusal and what somebody was silent about may not come
 * again.
 */
final class CallPanel {
  /** Units of an affinity of 1. */
  private static final long UNITS = 1_000_000;

  private final List<Application> applications;
  private final List<CallExpert> experts;
  private final Map<String, Integer> applicationAt = new HashMap<>();
  private final Map<String, Integer> expertAt = new HashMap<>();
  private final long[] affinity;
  private final Map<Integer, Assignment> today = new HashMap<>();

  CallPanel(
      List<Application> applications,
      List<CallExpert> experts,
      Map<String, String> words,
      DerivedConflicts conflicts) {
    this.applications = applications;
    this.experts = experts;
    affinity = new long[applications.size() * experts.size()];
    List<Set<String>> topics =
        experts.stream().map(expert -> TopicAffinity.stems(expert.topics())).toList();
    for (int application = 0; application < applications.size(); application++) {
      applicationAt.put(applications.get(application).id(), application);
      Application read = applications.get(application);
      Set<String> about = TopicAffinity.stems(words.getOrDefault(read.id(), read.title()));
      for (int expert = 0; expert < experts.size(); expert++) {
        affinity[application * experts.size() + expert] =
            conflicts.between(read, experts.get(expert))
                ? Task.FORBIDDEN
                : Math.round(TopicAffinity.of(about, topics.get(expert)) * UNITS);
      }
    }
    for (int expert = 0; expert < experts.size(); expert++) {
      expertAt.put(experts.get(expert).person(), expert);
    }
  }

  /**
   * The task with what stands today.
   *
   * @param kept ids of assignments that stay whatever else
   * @param silent ids of assignments that are taken from their experts, unless kept
   */
  Task task(Proposal.Asked asked, List<Assignment> standing, Set<String> kept, Set<String> silent) {
    List<Integer> locked = new ArrayList<>();
    for (Assignment assignment : standing) {
      Integer application = applicationAt.get(assignment.application());
      Integer expert = expertAt.get(assignment.person());
      if (application != null && expert != null) {
        int pair = application * experts.size() + expert;
        if (assignment.expected()) {
          today.put(pair, assignment);
        }
        boolean stays = assignment.expected() && kept.contains(assignment.id());
        if (stays || assignment.state() == AssignmentState.DECLARED) {
          locked.add(pair);
        } else if (!assignment.expected() || silent.contains(assignment.id())) {
          affinity[pair] = Task.FORBIDDEN;
        }
      }
    }
    int[] most =
        experts.stream()
            .mapToInt(expert -> expert.maxLoad().orElse(any(asked.maxLoad())))
            .toArray();
    int[] least = Arrays.stream(most).map(load -> Math.min(load, asked.minLoad())).toArray();
    return new Task(
        applications.size(),
        experts.size(),
        asked.reviews(),
        affinity,
        least,
        most,
        new int[experts.size()],
        new int[0],
        locked.stream().mapToInt(Integer::intValue).toArray());
  }

  private int any(int maxLoad) {
    return maxLoad > 0 ? maxLoad : applications.size();
  }

  /** Pairs that may not be, declared and derived. */
  long conflicts() {
    return Arrays.stream(affinity).filter(value -> value == Task.FORBIDDEN).count();
  }

  /** The pairs of an assignment beside those of today, by application. */
  List<Proposal.Pair> pairs(stapel.experts.assignment.Assignment assignment) {
    List<Proposal.Pair> pairs = new ArrayList<>();
    for (int application = 0; application < applications.size(); application++) {
      Set<Integer> proposed = new HashSet<>();
      for (int expert : assignment.experts(application)) {
        int pair = application * experts.size() + expert;
        proposed.add(pair);
        pairs.add(
            pair(
                pair,
                today.containsKey(pair) ? Proposal.Difference.STAYS : Proposal.Difference.ADDED));
      }
      for (int expert = 0; expert < experts.size(); expert++) {
        int pair = application * experts.size() + expert;
        if (today.containsKey(pair) && !proposed.contains(pair)) {
          pairs.add(pair(pair, Proposal.Difference.REMOVED));
        }
      }
    }
    return pairs;
  }

  private Proposal.Pair pair(int pair, Proposal.Difference difference) {
    Application application = applications.get(pair / experts.size());
    CallExpert expert = experts.get(pair % experts.size());
    return new Proposal.Pair(
        application.id(),
        application.number(),
        expert.id(),
        expert.person(),
        decimal(Math.max(0, affinity[pair])),
        difference);
  }

  static BigDecimal decimal(long units) {
    return BigDecimal.valueOf(units).divide(BigDecimal.valueOf(UNITS), 6, RoundingMode.HALF_EVEN);
  }

  String application(int number) {
    return applications.get(number).number();
  }

  String expert(int number) {
    return experts.get(number).code();
  }
}
