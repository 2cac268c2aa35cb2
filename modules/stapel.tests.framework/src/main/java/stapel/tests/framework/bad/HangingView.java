package stapel.tests.framework.bad;

import java.util.concurrent.CountDownLatch;
import stapel.api.view.Page;
import stapel.api.view.View;
import stapel.api.view.ViewRequest;

/** A view that never comes back, until somebody interrupts it. */
public final class HangingView implements View {

  @Override
  public Page show(ViewRequest request) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Page.of("never", out -> out.write("never"));
  }
}
