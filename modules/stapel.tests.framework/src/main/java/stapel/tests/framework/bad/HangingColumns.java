package stapel.tests.framework.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import stapel.api.data.Columns;

/** Columns on somebody else's list that never come. */
public final class HangingColumns implements Columns {

  @Override
  public List<Joined> columns(List<String> scopes) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return List.of();
  }
}
