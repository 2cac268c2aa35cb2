package stapel.evaluation.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.evaluation.api.Fraction;
import stapel.evaluation.api.ScoreMethod;
import stapel.experts.api.Assignment;
import stapel.experts.api.UnassignGuard;
import stapel.testkit.Client;

/**
 * What a module brings to another module's extension point is asked in a region that has switched
 * it off as well: a guard keeps data that stay, and a ranking keeps the rule it was made by.
 */
class SwitchedOffTest {

  private static final String MODULE = "kit.rules";

  @Test
  void guardsAndScoreMethodsOfAModuleThatIsOffGoOn() {
    try (PanelKit panel = new PanelKit()) {
      panel.kit().add(new Lowest(), Map.of("id", "kit.lowest", "bundle", MODULE));
      panel.kit().add(new Keeping(), Map.of("id", "kit.keeping", "bundle", MODULE));
      String application = panel.application("0-1");
      String unread = panel.application("0-2");
      String strategy = panel.criterion("strategy", "1");
      Map<String, Object> rule =
          Map.of("call", panel.call(), "aggregate", "method", "method", "kit.lowest");
      panel.operator().call("evaluation.set-rule", rule);
      Client one = panel.expert("E1");
      Client two = panel.expert("E2");
      Client three = panel.expert("E3");
      panel.review();
      assertTrue(panel.kit().write(() -> panel.kit().switches().off(MODULE, "region")));

      sheet(panel, application, "E1", one, strategy, "2");
      sheet(panel, application, "E2", two, strategy, "5");
      sheet(panel, application, "E3", three, strategy, "5");
      String ranking =
          PanelKit.id(panel.operator().call("evaluation.compute-ranking", "call", panel.call()));
      assertEquals(
          List.of("0-1 1 2", "0-2  "),
          panel.cells(
              panel.operator(),
              Query.of("evaluation.places")
                  .columns("application", "rank", "score")
                  .filter(Filter.eq("ranking", ranking))));

      String assignment = panel.assign(unread, "E1", one);
      Refusal kept =
          assertThrows(
              Refusal.class,
              () ->
                  panel
                      .operator()
                      .call(
                          "experts.unassign",
                          "assignment",
                          panel.versioned("experts.assignments", assignment)));
      assertEquals(List.of("kit.kept"), kept.problems().stream().map(Problem::code).toList());
    }
  }

  private static void sheet(
      PanelKit panel,
      String application,
      String code,
      Client expert,
      String criterion,
      String mark) {
    expert.call(
        "evaluation.submit-sheet",
        "assignment",
        panel.assign(application, code, expert),
        "marks",
        PanelKit.marks(criterion, mark));
  }

  /** The lowest mark alone. */
  public static final class Lowest implements ScoreMethod {
    @Override
    public int least() {
      return 1;
    }

    @Override
    public Fraction of(List<Fraction> ascending) {
      return ascending.get(0);
    }
  }

  /** Lets no assignment go. */
  public static final class Keeping implements UnassignGuard {
    @Override
    public List<Problem> objections(Assignment assignment) {
      return List.of(Problem.of("kit.kept"));
    }
  }
}
