package stapel.tests.framework.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import stapel.api.data.Columns;

/** Columns on somebody else's list that never come. */
public final class HangingColumns implements Columns {

  /** System property with a sign for each call: the tests see this class by another loader. */
  public static final String CALLS = "stapel.tests.HangingColumns";

  @Override
  public List<Joined> columns(List<String> scopes) {
    System.setProperty(CALLS, System.getProperty(CALLS, "") + "+");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return List.of();
  }
}
