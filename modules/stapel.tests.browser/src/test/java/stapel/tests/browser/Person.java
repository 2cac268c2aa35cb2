package stapel.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Somebody at a browser: says what they do, tells what they see. */
final class Person implements AutoCloseable {
  private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

  private final Server server;
  private final Shelf shelf;
  private final RemoteWebDriver driver;

  Person(Server server, Shelf shelf) {
    this.server = server;
    this.shelf = shelf;
    this.driver = shelf.take();
  }

  RemoteWebDriver driver() {
    return driver;
  }

  Person signIn(String email) {
    open("/login?language=ru");
    field("email").sendKeys(email);
    field("password").sendKeys(Server.PASSWORD);
    press("Войти");
    return misses("Пароль");
  }

  /** The first id in an address: a row's own page or the view that opens it. */
  static String id(String address) {
    return address.replaceFirst(".*?([0-9A-Z]{26}).*", "$1");
  }

  Person open(String path) {
    driver.get(server.address() + path);
    return this;
  }

  String path() {
    return driver.getCurrentUrl().substring(server.address().toString().length());
  }

  WebElement field(String name) {
    return one(By.name(name));
  }

  /** Types into a field instead of what stands there. */
  Person type(String name, String text) {
    WebElement field = field(name);
    field.clear();
    field.sendKeys(text);
    return this;
  }

  /**
   * Sets a date, a moment or an option to its written value; typing these depends on the browser's
   * language.
   */
  Person set(String name, String value) {
    driver.executeScript(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
        field(name),
        value);
    return this;
  }

  Person choose(String name, String value) {
    one(By.cssSelector("select[name='" + name + "'] option[value='" + value + "']")).click();
    return this;
  }

  /** Picks the option with these words. */
  Person pick(String name, String words) {
    one(By.xpath("//select[@name='%s']/option[contains(., '%s')]".formatted(name, words))).click();
    return this;
  }

  /** Confirms where that is asked, sends the page's form, and finds nothing wrong with it. */
  Person submit() {
    if (has(By.name("_confirm"))) {
      type("_confirm", texts("#confirm-help strong").get(0));
    }
    press(By.cssSelector("form.form button.primary, form.form button.danger"));
    assertEquals(List.of(), texts("p.error, .note.bad"), () -> "complaints at " + path());
    return this;
  }

  Person submitSearch() {
    return press(By.cssSelector("form.search button"));
  }

  Person attach(String name, Path file) {
    field(name).sendKeys(file.toAbsolutePath().toString());
    return this;
  }

  /** Presses the button or link with these words and waits for the next page. */
  Person press(String words) {
    return press(named(words));
  }

  Person press(By by) {
    WebElement thing = one(by);
    Object page = page();
    thing.click();
    return leads(by.toString(), page);
  }

  /** What tells this page from the one that comes after it, the same address included. */
  Object page() {
    return driver.executeScript("return performance.timeOrigin");
  }

  /** Waits until another page stands there instead of this one. */
  Person leads(String what, Object page) {
    await(what + " leads on", () -> !page.equals(page()) && complete());
    return this;
  }

  /** Opens a menu and presses what stands in it. */
  Person choosing(String menu, String words) {
    one(By.xpath("//summary[normalize-space()='" + menu + "']")).click();
    return press(words);
  }

  static By named(String words) {
    return By.xpath(
        "//button[normalize-space()='%1$s'] | //a[normalize-space()='%1$s']".formatted(words));
  }

  /** The only visible thing found this way; the first of several. */
  WebElement one(By by) {
    for (WebElement found : driver.findElements(by)) {
      if (found.isDisplayed()) {
        return found;
      }
    }
    throw new AssertionError("nothing visible is " + by + " at " + path() + ":\n" + text());
  }

  boolean has(By by) {
    return !driver.findElements(by).isEmpty();
  }

  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  /** What is shown, with ordinary spaces; several times quicker than the driver's own reading. */
  String text() {
    String shown = (String) driver.executeScript("return document.body.innerText");
    return shown.replace('\u00a0', ' ');
  }

  Person sees(String words) {
    assertTrue(
        text().contains(words), () -> "«" + words + "» is not on " + path() + ":\n" + text());
    return this;
  }

  Person misses(String words) {
    assertTrue(!text().contains(words), () -> "«" + words + "» is on " + path() + ":\n" + text());
    return this;
  }

  /** The rows of a list, each as its cells. */
  List<List<String>> rows() {
    return driver.findElements(By.cssSelector("table tbody tr")).stream()
        .map(row -> row.findElements(By.tagName("td")).stream().map(WebElement::getText).toList())
        .toList();
  }

  /** What an address gives to this person's browser. */
  Download download(String path) {
    return Download.of(server.address().resolve(path), driver.manage().getCookies());
  }

  /** What a form posted outside of the page gives. */
  Download post(String path, String form) {
    return post(path, "application/x-www-form-urlencoded", form);
  }

  Download post(String path, String type, String body) {
    return Download.send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        driver.manage().getCookies());
  }

  Person keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Goes on with Tab until the focused thing is the wanted one. */
  Person tabTo(String what, Predicate<WebElement> wanted) {
    for (int i = 0; i < 200; i++) {
      if (wanted.test(driver.switchTo().activeElement())) {
        return this;
      }
      keys(Keys.TAB);
    }
    throw new AssertionError("Tab never reaches " + what + " at " + path());
  }

  void await(String what, java.util.function.BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain: " + what + " at " + path() + ":\n" + text());
      }
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
  }

  /**
   * No serious barrier for people with disabilities, no untranslated word, nothing refused by the
   * page's policy.
   */
  Person checks() {
    assertEquals(List.of(), Barriers.serious(driver), () -> "barriers at " + path());
    List<String> complaints =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(entry -> entry.getMessage())
            .filter(message -> !message.contains("the server responded with a status of 4"))
            .toList();
    assertEquals(List.of(), complaints, () -> "the console at " + path());
    return this;
  }

  private boolean complete() {
    return "complete".equals(driver.executeScript("return document.readyState"));
  }

  @Override
  public void close() {
    open("/login");
    shelf.leave(driver);
  }
}
