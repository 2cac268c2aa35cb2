package stapel.experts.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

  private static boolean conflict(String applicant, String expert, boolean territory, Tie... ties) {
    DerivedConflicts conflicts =
        new DerivedConflicts(
            List.of(Applicant.of("a1", "4027100001", applicant, "")), List.of(ties), territory);
    return conflicts.between(
        APPLICATION,
        new CallExpert("e1", "c1", "p1", "E1", "Анна", expert, "40", "", Optional.empty()));
  }

  private static boolean tied(Tie.Kind kind, String to) {
    return conflict("", "", false, new Tie("t1", "c1", "e1", kind, to));
  }

  @Test
  void organisationTeamAndTerritory() {
    assertEquals(true, tied(Tie.Kind.INN, "4027100001"));
    assertEquals(false, tied(Tie.Kind.INN, "4027100002"));
    assertEquals(true, tied(Tie.Kind.EMPLOYER, "ООО \"Синий маяк\""));
    assertEquals(false, tied(Tie.Kind.EMPLOYER, "ООО «Маяк»"));
    assertEquals(true, tied(Tie.Kind.APPLICATION, "p-7"));
    assertEquals(true, conflict("", "", true));
    assertEquals(false, conflict("", "", false));
    Tie another = new Tie("t1", "c1", "e2", Tie.Kind.INN, "4027100001");
    assertEquals(false, conflict("", "", false, another));
  }

  @Test
  void addresses() {
    assertEquals(true, conflict("ivan@mayak.example", "anna@mayak.example", false));
    assertEquals(false, conflict("ivan@mail.ru", "anna@mail.ru", false));
    assertEquals(true, conflict("anna@mail.ru", "anna@mail.ru", false));
    assertEquals(false, conflict("", "", false));
    assertEquals(false, conflict("ivan@mayak.example", "", false));
  }
}
