package stapel.intake.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stapel.api.Contribution;
import stapel.api.grant.CommandGrant;
import stapel.api.grant.Grant;
import stapel.api.grant.RowGrant;
import stapel.api.view.ViewRequest;
import stapel.intake.IntakeKit;
import stapel.intake.api.CallPart;
import stapel.intake.api.CallState;

/** What other modules add to the page of a call is there for those who may see it there. */
class PartsTest {
  private static final String WORDS = "seven mentors";

  private final IntakeKit intake = new IntakeKit();
  private String call;

  /** Adds a figure. */
  @Contribution(id = "other.call-part", permission = "other.read")
  public static final class Other implements CallPart {
    @Override
    public Part part(ViewRequest request, String call) {
      Figure figure = new Figure(CallState.IN_REVIEW, WORDS, "");
      return new Part(List.of(figure), List.of(), List.of(), Optional.empty());
    }
  }

  /** Lets an operator see it. */
  @Contribution(id = "other.grants", permission = "other.read")
  public static final class Reading implements Grant {
    @Override
    public List<RowGrant> rows() {
      return List.of();
    }

    @Override
    public List<CommandGrant> commands() {
      return List.of(new CommandGrant("operator", Set.of("other.read")));
    }
  }

  @BeforeEach
  void start() {
    call = intake.draft("pt_2026");
    intake.kit().add(new Other());
  }

  @AfterEach
  void close() {
    intake.close();
  }

  private boolean shown() {
    return intake
        .operator()
        .page(new CallView(intake.kit().registries()), "call", call)
        .contains(WORDS);
  }

  @Test
  void aPartIsAskedForWithItsPermissionOnly() {
    assertFalse(shown());
    intake.kit().add(new Reading());
    assertTrue(shown());
  }

  @Test
  void aModuleThatIsSwitchedOffInTheRegionAddsNothing() {
    intake.kit().add(new Reading());
    assertTrue(shown());
    String module = Reading.class.getPackageName();
    assertTrue(intake.kit().write(() -> intake.kit().switches().off(module, "region")));
    assertFalse(shown());
    assertTrue(intake.kit().write(() -> intake.kit().switches().on(module, "region")));
    assertTrue(shown());
  }
}
