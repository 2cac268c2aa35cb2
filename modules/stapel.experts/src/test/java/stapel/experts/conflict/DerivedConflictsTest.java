package stapel.experts.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stapel.experts.api.TeamBonds.Bond;
import stapel.experts.expert.CallExpert;
import stapel.intake.api.Applicant;
import stapel.intake.api.Application;
import stapel.intake.api.ApplicationState;

/** Each reason by itself, and what is none. */
class DerivedConflictsTest {

  private static final Application APPLICATION =
      Application.of(
          "a1",
          "c1",
          "P-7",
          "Завод",
          "Общество с ограниченной ответственностью «Синий Маяк»",
          "40",
          Optional.empty(),
          ApplicationState.ELIGIBLE,
          Optional.empty(),
          false);

  private static CallExpert expert(String id, String email) {
    return new CallExpert(id, "c1", "p-" + id, "E1", "Анна", email, "40", "", "", Optional.empty());
  }

  private static List<Cause> causes(
      String applicant, String expert, boolean territory, List<Bond> bonds, Tie... ties) {
    DerivedConflicts conflicts =
        new DerivedConflicts(
            new ConflictRules(territory, Set.of("mail.ru")),
            List.of(expert("e1", expert), expert("e2", "")),
            List.of(ties),
            bonds);
    return conflicts.of(APPLICATION, Applicant.of("a1", "4027100001", applicant, "")).stream()
        .filter(one -> one.expert().id().equals("e1"))
        .map(Derived::cause)
        .toList();
  }

  private static List<Cause> tied(Tie.Kind kind, String to) {
    return causes("", "", false, List.of(), new Tie("t1", "c1", "e1", kind, to));
  }

  private static List<Cause> mail(String applicant, String expert) {
    return causes(applicant, expert, false, List.of());
  }

  @Test
  void organisationTeamAndTerritory() {
    assertEquals(List.of(Cause.INN), tied(Tie.Kind.INN, "4027100001"));
    assertEquals(List.of(), tied(Tie.Kind.INN, "4027100002"));
    assertEquals(List.of(Cause.EMPLOYER), tied(Tie.Kind.EMPLOYER, "ООО \"Синий маяк\""));
    assertEquals(List.of(), tied(Tie.Kind.EMPLOYER, "ООО «Маяк»"));
    assertEquals(List.of(Cause.TEAM), tied(Tie.Kind.APPLICATION, "p-7"));
    assertEquals(List.of(Cause.TERRITORY), causes("", "", true, List.of()));
    assertEquals(List.of(), causes("", "", false, List.of()));
    Tie another = new Tie("t1", "c1", "e2", Tie.Kind.INN, "4027100001");
    assertEquals(List.of(), causes("", "", false, List.of(), another));
  }

  @Test
  void addresses() {
    assertEquals(List.of(Cause.DOMAIN), mail("ivan@mayak.example", "anna@mayak.example"));
    assertEquals(List.of(Cause.ADDRESS), mail("anna@mayak.example", "anna@mayak.example"));
    assertEquals(List.of(), mail("ivan@mail.ru", "anna@mail.ru"));
    assertEquals(List.of(Cause.ADDRESS), mail("anna@mail.ru", "anna@mail.ru"));
    assertEquals(List.of(Cause.DOMAIN), mail("ivan@bk.ru", "anna@bk.ru"));
    assertEquals(List.of(), mail("", ""));
    assertEquals(List.of(), mail("ivan@mayak.example", ""));
  }

  @Test
  void aMentorOfTheTeam() {
    assertEquals(List.of(Cause.MENTOR), causes("", "", false, List.of(new Bond("a1", "p-e1"))));
    assertEquals(
        List.of(), causes("", "", false, List.of(new Bond("a2", "p-e1"), new Bond("a1", "p-e2"))));
  }

  @Test
  void severalCausesAreAllNamed() {
    assertEquals(
        List.of(Cause.INN, Cause.MENTOR, Cause.DOMAIN, Cause.TERRITORY),
        causes(
            "ivan@mayak.example",
            "anna@mayak.example",
            true,
            List.of(new Bond("a1", "p-e1"), new Bond("a1", "p-e1")),
            new Tie("t1", "c1", "e1", Tie.Kind.INN, "4027100001")));
  }
}
