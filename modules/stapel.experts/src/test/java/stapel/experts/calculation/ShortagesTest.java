package stapel.experts.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why there is no assignment is said in words and numbers, each reason for itself. */
final class ShortagesTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  @TempDir Path folder;

  /** Seven applications in conflict with the four experts who are not of IT, and ten others. */
  private AssignAsk seven() {
    List<String> affinity = new ArrayList<>();
    List<String> conflicts = new ArrayList<>();
    List<String> loads = new ArrayList<>();
    for (int expert = 1; expert <= 10; expert++) {
      affinity.add("A1,E" + expert + ",1");
      loads.add("E" + expert + ",0,3," + (expert <= 6 ? "IT" : "law"));
      for (int application = 1; application <= 7 && expert > 6; application++) {
        conflicts.add("A" + application + ",E" + expert);
      }
    }
    for (int application = 2; application <= 9; application++) {
      affinity.add("A" + application + ",E1,1");
    }
    return new AssignAsk(folder, 3, 3)
        .affinity(affinity.toArray(String[]::new))
        .rows("conflicts", "application,expert", conflicts.toArray(String[]::new))
        .rows("loads", "expert,min,max,group", loads.toArray(String[]::new));
  }

  @Test
  void readingsThatExpertsCannotDo() {
    assertEquals(
        List.of(
            "7 applications need 21 readings by group “IT”, the 6 experts without a conflict"
                + " can do 18: add 3 readings of capacity or lower the minimum."
                + " Applications: A1, A2, A3, A4, A5, …. Experts: E1, E2, E3, E4, E5, …."),
        seven().refused());
    assertEquals(
        List.of(
            "7 заявкам нужно 21 чтение от группы «IT», 6 экспертов без конфликта могут"
                + " сделать 18: добавьте нагрузку ещё на 3 чтения или уменьшите минимум."
                + " Заявки: A1, A2, A3, A4, A5, …. Эксперты: E1, E2, E3, E4, E5, …."),
        seven().refused(RUSSIAN));
  }

  @Test
  void manyApplicationsShortOfTheSameAreOneSentence() {
    AssignAsk ask =
        new AssignAsk(folder, 2, 9).affinity("A,E1,1", "B,E1,1", "C,E1,1", "D,E1,1", "F,E1,1");
    assertEquals(
        List.of(
            "5 applications need 2 readings each, the experts without a conflict can do 1: add"
                + " 1 expert or lower the number of readings. Applications: A, B, C, D, F."),
        ask.refused());
    assertEquals(
        List.of(
            "5 заявкам нужно по 2 чтения, эксперты без конфликта могут сделать 1: добавьте"
                + " 1 эксперта или уменьшите число чтений. Заявки: A, B, C, D, F."),
        ask.refused(RUSSIAN));
  }

  @Test
  void twoReasonsAreTwoSentences() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 1)
            .affinity("A,E1,1", "B,E1,1", "C,E2,1", "D,E2,1", "F,E3,1")
            .rows(
                "conflicts",
                "application,expert",
                "A,E2",
                "A,E3",
                "B,E2",
                "B,E3",
                "C,E1",
                "C,E3",
                "D,E1",
                "D,E3",
                "F,E1",
                "F,E2");
    assertEquals(
        List.of(
            "2 applications need 2 readings, the 1 expert without a conflict can do 1: add 1 reading"
                + " of capacity or lower the number of readings. Applications: A, B. Experts: E1.",
            "2 applications need 2 readings, the 1 expert without a conflict can do 1: add 1 reading"
                + " of capacity or lower the number of readings. Applications: C, D. Experts: E2."),
        ask.refused());
  }

  @Test
  void lowestLoadsThatCannotBeGiven() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 5)
            .affinity("A,E1,1", "B,E1,1", "C,E1,1", "A,E2,1")
            .rows("conflicts", "application,expert", "B,E2", "C,E2")
            .rows("loads", "expert,min,max", "E2,2,5");
    assertEquals(
        List.of(
            "The lowest loads of 1 expert ask for 2 readings, 1 application without a conflict can"
                + " give 1: lower the minimum by 1. Experts: E2."),
        ask.refused());
    assertEquals(
        List.of(
            "Наименьшие нагрузки (1 эксперт) требуют чтений: 2, заявки без конфликта (1) могут дать"
                + " 1: уменьшите минимум на 1. Эксперты: E2."),
        ask.refused(RUSSIAN));
  }

  @Test
  void oneApplicationWithTooFewExperts() {
    AssignAsk ask =
        new AssignAsk(folder, 2, 5)
            .affinity("A,E1,1", "A,E2,1", "B,E3,1")
            .rows("conflicts", "application,expert", "A,E2", "A,E3");
    assertEquals(
        List.of(
            "Application A needs 2 readings, the experts without a conflict can do 1: add 1 expert"
                + " or lower the number of readings."),
        ask.refused());
    assertEquals(
        List.of(
            "Заявке A нужны 2 чтения, эксперты без конфликта могут сделать 1: добавьте 1 эксперта"
                + " или уменьшите число чтений."),
        ask.refused(RUSSIAN));
  }

  @Test
  void quotasAndLocksThatDoNotFit() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 1)
            .affinity("A,E1,1", "A,E2,1", "B,E2,1")
            .rows("locked", "application,expert", "A,E1", "A,E2", "B,E2");
    assertEquals(
        List.of(
            "Application A: 2 experts are locked, it gets 1: unlock 1.",
            "Expert E2: 2 applications are locked, the highest load is 1: unlock 1 or raise the load."),
        ask.refused());
    AssignAsk quotas =
        new AssignAsk(folder, 2, 2)
            .affinity("A,E1,1", "A,E2,1", "B,E2,1")
            .rows("loads", "expert,min,max,group", "E1,,,x", "E2,,,y")
            .rows("quotas", "application,group,at_least", "A,x,2", "B,y,1");
    assertEquals(
        List.of(
            "Application A needs 2 readings by group “x”, its experts without a conflict can do 1:"
                + " add 1 expert to the group or lower the quota."),
        quotas.refused());
  }

  @Test
  void aCapOfTheProbabilityThatIsTheCause() {
    AssignAsk ask =
        new AssignAsk(folder, 2, 5)
            .affinity("A,E1,1", "A,E2,1", "A,E3,1")
            .flag("maxProbability", "0.5");
    assertEquals(
        List.of(
            "Application A needs 4 experts without a conflict, since each comes with a probability"
                + " of 0.5 at most, and has 3: add 1 expert, raise the highest probability or lower"
                + " the number of readings."),
        ask.refused());
    assertEquals(
        List.of(
            "Заявке A нужны 4 эксперта без конфликта, ведь вероятность каждого не выше 0,5, а есть"
                + " 3: добавьте 1 эксперта, поднимите предел вероятности или уменьшите число"
                + " чтений."),
        ask.refused(RUSSIAN));
  }

  /** Without the cap E2 alone could read both; with it a quarter of each is left for E1. */
  @Test
  void aCapThatLeavesTooLittleElsewhereIsNamed() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 5)
            .affinity("A,E1,1", "B,E1,1", "A,E2,1", "B,E2,1")
            .rows("loads", "expert,min,max", "E1,0,0")
            .flag("maxProbability", "0.75");
    assertEquals(
        List.of(
            "2 applications need 1 reading, the 1 expert without a conflict can do 0, because others"
                + " read these applications with probability at most 0.75. Raise the probability or"
                + " add 1 reading of capacity. Applications: A, B. Experts: E1."),
        ask.refused());
  }

  @Test
  void aCapThatIsNotTheCauseIsNotNamed() {
    AssignAsk ask =
        new AssignAsk(folder, 2, 1)
            .affinity("A,E1,1", "B,E1,1", "A,E2,1", "B,E2,1")
            .flag("maxProbability", "1");
    assertEquals(
        List.of(
            "2 applications need 4 readings, the 2 experts without a conflict can do 2: add 2"
                + " readings of capacity or lower the number of readings. Applications: A, B."
                + " Experts: E1, E2."),
        ask.refused());
  }

  @Test
  void aCapThatNeedsMoreExpertsOfAGroup() {
    AssignAsk ask =
        new AssignAsk(folder, 2, 5)
            .affinity("A,E1,1", "A,E2,1", "A,E3,1", "A,E4,1")
            .rows("loads", "expert,min,max,group", "E1,,,x")
            .rows("quotas", "application,group,at_least", "A,x,1")
            .flag("maxProbability", "0.5");
    assertEquals(
        List.of(
            "Application A needs 2 experts of group “x” without a conflict, since each comes with a"
                + " probability of 0.5 at most, and has 1: add 1 expert to the group, raise the"
                + " highest probability or lower the quota."),
        ask.refused());
  }

  /** A half of each of three readings is left for E1, and a load is whole. */
  @Test
  void addingWhatACapLeavesOverIsEnough() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 1)
            .affinity("A,E1,1", "A,E2,1", "B,E1,1", "B,E2,1", "C,E1,1", "C,E3,1")
            .rows("conflicts", "application,expert", "A,E3", "B,E3", "C,E2")
            .rows("loads", "expert,min,max", "E2,0,3", "E3,0,3")
            .flag("maxProbability", "0.5");
    assertEquals(
        List.of(
            "3 applications need 2 readings, the 1 expert without a conflict can do 1, because"
                + " others read these applications with probability at most 0.5. Raise the"
                + " probability or add 1 reading of capacity. Applications: A, B, C. Experts: E1."),
        ask.refused());
    ask.rows("loads", "expert,min,max", "E1,0,2", "E2,0,3", "E3,0,3").run();
  }

  @Test
  void aCapThatKeepsLowestLoadsFromBeingGiven() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 2)
            .affinity("A,E1,1", "A,E2,1", "B,E1,1", "B,E2,1")
            .rows("loads", "expert,min,max", "E1,2,2")
            .flag("maxProbability", "0.5");
    assertEquals(
        List.of(
            "The lowest loads of 1 expert ask for 2 readings, but with a probability of a pair of"
                + " at most 0.5, 2 applications can give 1. Raise the probability or lower the"
                + " minimum by 1. Experts: E1."),
        ask.refused());
  }

  /** E3 could read A too, but nobody asks that of it. */
  @Test
  void onlyThoseInWantAreNamed() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 5)
            .affinity("A,E2,1", "B,E1,1", "A,E3,0")
            .rows("conflicts", "application,expert", "A,E1", "B,E2", "B,E3")
            .rows("loads", "expert,min,max", "E2,2,5");
    assertEquals(
        List.of(
            "The lowest loads of 1 expert ask for 2 readings, 1 application without a conflict can"
                + " give 1: lower the minimum by 1. Experts: E2."),
        ask.refused());
  }

  @Test
  void whatIsShortAtBothEndsIsSaidAtOnce() {
    AssignAsk ask =
        new AssignAsk(folder, 1, 1)
            .affinity("A,E1,1", "B,E1,1", "C,E1,1", "A,E2,0")
            .rows("conflicts", "application,expert", "A,E2", "B,E2", "C,E2")
            .rows("loads", "expert,min,max", "E2,1,1");
    assertEquals(
        List.of(
            "3 applications need 3 readings, the 1 expert without a conflict can do 1: add 2"
                + " readings of capacity or lower the number of readings. Applications: A, B, C."
                + " Experts: E1.",
            "The lowest loads of 1 expert ask for 1 reading, 0 applications without a conflict can"
                + " give 0: lower the minimum by 1. Experts: E2."),
        ask.refused());
  }
}
