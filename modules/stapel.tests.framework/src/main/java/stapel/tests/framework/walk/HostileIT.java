package stapel.tests.framework.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.Ready;

/** Requests that nobody makes by mistake: each gets a sentence, and none a fault of ours. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class HostileIT {

  private static final String JSON = "application/json";
  private static final String LIST = "/api/v1/datasets/intake.applications?";

  private static Walk walk;
  private static Actor operator;
  private static Actor other;

  @BeforeAll
  static void begin(
      @InjectBundleContext BundleContext context, @InjectService(timeout = 60_000) Ready ready)
      throws Exception {
    walk = Walk.of(context);
    operator = actor("operatorA");
    other = actor("operatorB");
  }

  @Test
  void wrongQueriesAreRefusedAndNeverReachTheDatabaseAsText() {
    Map<String, Integer> wanted = new TreeMap<>();
    wanted.put("sort=title%27--", 422);
    wanted.put("columns=title,(select%201)", 422);
    wanted.put("filter=amount:ge:1e999999999", 422);
    wanted.put("filter=mark_mean:ge:1e999999999", 422);
    wanted.put("filter=number:in:,,,", 200);
    wanted.put("filter=number:eq:x%27%20or%201=1", 200);
    wanted.put("search=%00", 200);
    wanted.put("scope=%00", 422);
    wanted.put("limit=100000", 422);
    wanted.put("limit=1&limit=2", 422);
    wanted.put("unknown=1", 422);
    wanted.put("cursor=AAAA", 422);
    Map<String, Integer> got = new TreeMap<>();
    wanted
        .keySet()
        .forEach(query -> got.put(query, walk.server().get(operator, LIST + query).status()));
    assertEquals(wanted, got);
  }

  @Test
  void wrongAddressesOfPagesGetAPage() {
    Map<String, Integer> wanted = new TreeMap<>();
    wanted.put("/d/intake.applications?q=amount%3E1e999999999", 200);
    wanted.put("/d/intake.applications?q=%00", 200);
    wanted.put("/d/intake.applications?scope=%00", 200);
    wanted.put("/d/intake.applications?page=9999999", 200);
    wanted.put("/c/intake.edit-call?subject=intake.calls/", 404);
    wanted.put("/c/intake.edit-call?subject=intake.calls/x@y", 404);
    wanted.put("/c/intake.edit-call?subject=/", 404);
    wanted.put("/d/intake.applications/x/file/number", 404);
    wanted.put("/assets/%2e%2e/d/access.accounts", 400);
    Map<String, Integer> got = new TreeMap<>();
    wanted.keySet().forEach(path -> got.put(path, walk.server().get(operator, path).status()));
    assertEquals(wanted, got);
  }

  @Test
  void aRequestCannotSayMoreThanItsFields() {
    String region = operator.held().get(0).scope();
    String title = "\"title\":{\"ru\":\"zqForged\",\"en\":\"\"}";
    for (String body :
        List.of(
            "{\"region\":\"" + region + "\"," + title + ",\"person\":\"x\"}",
            "{\"region\":\"" + region + "\",\"region\":\"platform\"," + title + "}",
            "{\"region\":\"platform\"," + title + "}",
            "{\"region\":{\"id\":\""
                + region
                + "\",\"dataset\":\"access.accounts\"},"
                + title
                + "}",
            "{\"region\":\"" + region + "\",\"title\":{\"ru\":\"a\\u0000\",\"en\":\"\"}}",
            "[".repeat(20_000))) {
      Server.Answer answer =
          walk.server().post(operator, "/api/v1/commands/intake.create-programme", JSON, body);
      assertTrue(answer.status() >= 400 && answer.status() < 500, answer.toString());
    }
    assertEquals(
        0,
        walk.server()
                .get(operator, "/api/v1/datasets/intake.programmes")
                .body()
                .split("zqForged")
                .length
            - 1);
  }

  @Test
  void aKeyOfSomebodyElseGivesNotTheirAnswer() {
    Map<String, Object> body =
        Map.of("title", "t", "permissions", List.of("intake.read"), "days", 1);
    var request =
        new CommandDoor.Request(
            "access.create-token", body, java.util.Optional.of("same-key"), false, (d, n) -> {});
    var first = walk.commands().execute(operator.caller(), request);
    var again = walk.commands().execute(operator.caller(), request);
    var foreign = walk.commands().execute(other.caller(), request);
    assertEquals(first.refs(), again.refs());
    assertTrue(!first.refs().equals(foreign.refs()));
    assertEquals(1, first.messages().size());
    assertEquals(List.of(), again.messages(), "the secret is told once and stored nowhere");
  }

  @Test
  void aPageOfSomebodyElseChangesNothing() {
    Actor forged =
        new Actor("forged", operator.caller(), operator.cookie(), other.token(), List.of());
    assertEquals(
        403,
        walk.server().post(forged, "/api/v1/commands/access.create-token", JSON, "{}").status());
    assertEquals(
        403,
        walk.server()
            .post(forged, "/c/access.create-token", "application/x-www-form-urlencoded", "title=a")
            .status());
  }

  @Test
  void nobodyIsSentToAnotherServer() {
    String subject = "subject=" + walk.truth().rows("intake.calls").keySet().iterator().next();
    for (String away :
        List.of(
            "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)")) {
      String next = java.net.URLEncoder.encode(away, java.nio.charset.StandardCharsets.UTF_8);
      Server.Answer language =
          walk.server()
              .post(
                  operator,
                  "/language",
                  "application/x-www-form-urlencoded",
                  "language=en&next=" + next);
      assertEquals(303, language.status());
      assertTrue(language.headers().contains("location=[/]"), language.headers());
      String form =
          walk.server().get(operator, "/c/intake.edit-call?" + subject + "&_back=" + next).body();
      assertTrue(!form.contains("href=\"" + away), form);
    }
  }

  private static Actor actor(String name) {
    return walk.data().actors().stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
