package stapel.experts.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stapel.api.Text;
import stapel.experts.api.TeamBonds.Bond;
import stapel.experts.expert.CallExpert;
import stapel.intake.api.Applicant;
import stapel.intake.api.Application;

/**
 * Conflicts of interest that follow from what is stored: the same taxpayer number, employer, team,
 * address, domain of the address where it is the organisation's own, and territory where the call
 * says so. Applications and experts are given marks; the same mark on both is a conflict, so that
 * only pairs in conflict are looked at.
 */
final class DerivedConflicts {

  private final ConflictRules rules;
  private final Map<Mark, List<CallExpert>> marked = new HashMap<>();

  DerivedConflicts(
      ConflictRules rules, List<CallExpert> experts, List<Tie> ties, List<Bond> bonds) {
    this.rules = rules;
    Map<String, CallExpert> byId = new HashMap<>();
    Map<String, CallExpert> byPerson = new HashMap<>();
    for (CallExpert expert : experts) {
      byId.put(expert.id(), expert);
      byPerson.put(expert.person(), expert);
      address(expert.email()).forEach(mark -> mark(mark, expert));
      territory(expert.territory()).forEach(mark -> mark(mark, expert));
    }
    for (Tie tie : ties) {
      mark(new Mark(cause(tie.kind()), tie.compared()), byId.get(tie.expert()));
    }
    for (Bond bond : bonds) {
      mark(new Mark(Cause.MENTOR, bond.application()), byPerson.get(bond.person()));
    }
  }

  /** Whom an application is kept from, and why; the order is that of the causes. */
  List<Derived> of(Application application, Applicant applicant) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(Cause.INN, applicant.inn()));
    marks.add(new Mark(Cause.EMPLOYER, Tie.organisation(application.organisation())));
    marks.add(new Mark(Cause.TEAM, Text.searchKey(application.number()).strip()));
    marks.add(new Mark(Cause.MENTOR, application.id()));
    marks.addAll(address(applicant.email()));
    marks.addAll(territory(application.territory()));
    List<Derived> found = new ArrayList<>();
    for (Mark mark : marks) {
      for (CallExpert expert : marked.getOrDefault(mark, List.of())) {
        boolean told = mark.cause() == Cause.DOMAIN && expert.email().equals(applicant.email());
        if (!told) {
          found.add(new Derived(application, expert, mark.cause()));
        }
      }
    }
    return found;
  }

  /** The address itself, and its domain where that is an organisation's own. */
  private List<Mark> address(String email) {
    String domain = email.substring(email.indexOf('@') + 1);
    if (domain.isEmpty()) {
      return List.of();
    }
    Mark whole = new Mark(Cause.ADDRESS, email);
    return rules.freeMail().contains(domain)
        ? List.of(whole)
        : List.of(whole, new Mark(Cause.DOMAIN, domain));
  }

  private List<Mark> territory(String code) {
    return rules.byTerritory() ? List.of(new Mark(Cause.TERRITORY, code)) : List.of();
  }

  private void mark(Mark mark, CallExpert expert) {
    if (expert != null && !mark.to().isEmpty()) {
      List<CallExpert> some = marked.computeIfAbsent(mark, any -> new ArrayList<>());
      if (!some.contains(expert)) {
        some.add(expert);
      }
    }
  }

  private static Cause cause(Tie.Kind kind) {
    return switch (kind) {
      case INN -> Cause.INN;
      case EMPLOYER -> Cause.EMPLOYER;
      case APPLICATION -> Cause.TEAM;
    };
  }

  /** Something that an application and an expert may have in common. */
  private record Mark(Cause cause, String to) {}
}
