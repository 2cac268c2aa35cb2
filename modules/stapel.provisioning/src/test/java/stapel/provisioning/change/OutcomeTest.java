package stapel.provisioning.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import stapel.profile.ProfileException;

class OutcomeTest {

  /** A module that neither starts nor leaves: that it did not start is what to mend. */
  @Test
  void whatWentWrongFirstStaysTheReason() {
    Outcome outcome = new Outcome(2);
    outcome.broke(new ProfileException("tampered", "region.note"));
    String first = outcome.detail();
    outcome.broke(new BundleException("region.note did not leave within 30 s"));
    assertEquals(
        List.of("tampered", first + "; region.note did not leave within 30 s"),
        List.of(outcome.fault(), outcome.detail()));
  }
}
