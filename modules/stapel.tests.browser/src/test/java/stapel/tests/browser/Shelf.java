package stapel.tests.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Browsers of one kind: who is done leaves theirs, emptied, to whoever comes next. */
final class Shelf implements AutoCloseable {
  private final Supplier<RemoteWebDriver> start;
  private final Deque<RemoteWebDriver> idle = new ArrayDeque<>();

  Shelf(Supplier<RemoteWebDriver> start) {
    this.start = start;
  }

  synchronized RemoteWebDriver take() {
    return idle.isEmpty() ? start.get() : idle.pop();
  }

  /** Forgets what the site knows this browser by; the page shown has to be one of the site's. */
  synchronized void leave(RemoteWebDriver driver) {
    driver.executeScript("localStorage.clear(); sessionStorage.clear()");
    driver.manage().deleteAllCookies();
    driver.get("about:blank");
    driver.manage().logs().get(LogType.BROWSER);
    idle.push(driver);
  }

  @Override
  public synchronized void close() {
    idle.forEach(RemoteWebDriver::quit);
  }
}
