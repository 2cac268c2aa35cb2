package stapel.experts.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.api.Text;
import stapel.experts.expert.CallExpert;
import stapel.intake.api.Applicant;
import stapel.intake.api.Application;

/**
 * Conflicts of interest that follow from what is stored: the same taxpayer number, employer, team,
 * address, domain of the address where it is the organisation's own, and territory where the call
 * says so.
 */
public final class DerivedConflicts {
  /** Domains that say nothing about an employer. */
  private static final Set<String> PUBLIC =
      Set.of(
          "mail.ru",
          "bk.ru",
          "list.ru",
          "inbox.ru",
          "internet.ru",
          "yandex.ru",
          "ya.ru",
          "yandex.com",
          "rambler.ru",
          "gmail.com",
          "outlook.com",
          "hotmail.com",
          "icloud.com",
          "vk.com",
          "proton.me",
          "protonmail.com");

  private final Map<String, Applicant> applicants = new HashMap<>();
  private final Map<String, Set<String>> ties = new HashMap<>();
  private final boolean byTerritory;

  public DerivedConflicts(List<Applicant> applicants, List<Tie> ties, boolean byTerritory) {
    this.byTerritory = byTerritory;
    applicants.forEach(applicant -> this.applicants.put(applicant.application(), applicant));
    for (Tie tie : ties) {
      this.ties
          .computeIfAbsent(tie.expert(), expert -> new HashSet<>())
          .add(tie.kind().key() + ":" + tie.compared());
    }
  }

  public boolean between(Application application, CallExpert expert) {
    Applicant applicant = applicants.get(application.id());
    Set<String> own = ties.getOrDefault(expert.id(), Set.of());
    return applicant != null && address(applicant.email(), expert.email())
        || applicant != null && has(own, Tie.Kind.INN, applicant.inn())
        || has(own, Tie.Kind.EMPLOYER, Tie.organisation(application.organisation()))
        || has(own, Tie.Kind.APPLICATION, Text.searchKey(application.number()).strip())
        || byTerritory
            && !expert.territory().isEmpty()
            && expert.territory().equals(application.territory());
  }

  private static boolean has(Set<String> own, Tie.Kind kind, String to) {
    return !to.isEmpty() && own.contains(kind.key() + ":" + to);
  }

  /** The same address, or two of one organisation. */
  private static boolean address(String applicant, String expert) {
    String domain = domain(applicant);
    return !domain.isEmpty()
        && domain.equals(domain(expert))
        && (!PUBLIC.contains(domain) || applicant.equals(expert));
  }

  private static String domain(String email) {
    return email.substring(email.indexOf('@') + 1);
  }
}
