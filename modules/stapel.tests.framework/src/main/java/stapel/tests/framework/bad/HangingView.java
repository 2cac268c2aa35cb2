package stapel.tests.framework.bad;

import java.util.concurrent.CountDownLatch;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** A view that never comes back, until somebody interrupts it. */
public final class HangingView implements View {

  /** System property with a sign for each call: the tests see this class by another loader. */
  public static final String CALLS = "stapel.tests.HangingView";

  @Override
  public Page show(ViewRequest request) {
    System.setProperty(CALLS, System.getProperty(CALLS, "") + "+");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Page.of("never", out -> out.write("never"));
  }
}
