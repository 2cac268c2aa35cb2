package stapel.experts.proposal;

import java.util.ArrayList;
import java.util.List;
import stapel.api.Problem;
import stapel.experts.expert.CallExpert;
import stapel.intake.api.Application;

/**
 * Quotas of a proposal by number: groups as they are asked for, and what each application needs.
 */
final class PanelGroups {
  private final List<Quota> quotas;
  private final List<String> names = new ArrayList<>(List.of(""));

  PanelGroups(List<Quota> quotas) {
    this.quotas = quotas;
    quotas.stream()
        .filter(quota -> number(quota.group()) == 0)
        .forEach(quota -> names.add(quota.group()));
  }

  /** Name of a group; 0 is no group. */
  String name(int group) {
    return names.get(group);
  }

  /** Group of each expert: 0 where no quota asks for theirs. */
  int[] ofExperts(List<CallExpert> experts) {
    return experts.stream().mapToInt(expert -> number(expert.group())).toArray();
  }

  /** By application and group the readings there must be at least; empty without quotas. */
  int[] ofApplications(List<Application> applications) {
    int[] least = new int[quotas.isEmpty() ? 0 : applications.size() * names.size()];
    for (Quota quota : quotas) {
      for (int at = 0; at < applications.size(); at++) {
        String number = applications.get(at).number();
        int place = at * names.size() + number(quota.group());
        if (quota.application().filter(only -> !only.equals(number)).isEmpty()) {
          least[place] = Math.max(least[place], quota.atLeast());
        }
      }
    }
    return least;
  }

  /** What names a group that no expert of the call is of. */
  List<Problem> unknown(List<CallExpert> experts) {
    return names.stream()
        .skip(1)
        .filter(name -> experts.stream().noneMatch(expert -> expert.group().equalsIgnoreCase(name)))
        .map(name -> Problem.at("quotas", "experts.group-unknown", name))
        .toList();
  }

  private int number(String group) {
    for (int number = 1; number < names.size(); number++) {
      if (names.get(number).equalsIgnoreCase(group)) {
        return number;
      }
    }
    return 0;
  }
}
