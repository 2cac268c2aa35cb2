package stapel.tests.framework.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import stapel.api.command.Result;
import stapel.api.data.Filter;
import stapel.api.data.Query;
import stapel.api.data.Row;
import stapel.api.view.Feed;
import stapel.platform.api.CommandDoor;
import stapel.platform.api.Ready;

/** A private address answers with its owner's sessions, and is good for nothing else. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
public class FeedIT {

  private static final String FEED = "mentoring.calendar";

  private Walk walk;
  private Actor mentor;
  private Actor nobody;

  @BeforeEach
  void begin(
      @InjectBundleContext BundleContext context, @InjectService(timeout = 60_000) Ready ready)
      throws Exception {
    walk = Walk.of(context);
    mentor = actor("mentor");
    nobody = actor("nobody");
  }

  /** Other tests of the walk compare what is stored. */
  @AfterEach
  void end() {
    tokens().forEach(this::revoke);
  }

  private Actor actor(String name) {
    return walk.data().actors().stream().filter(a -> a.name().equals(name)).findFirst().get();
  }

  private List<Row> tokens() {
    return walk
        .datasets()
        .read(
            mentor.caller(),
            reader ->
                reader
                    .read(
                        Query.of("access.tokens")
                            .filter(Filter.eq("person", mentor.person()))
                            .columns("permissions", "title"))
                    .rows())
        .stream()
        .filter(row -> row.text("permissions").contains(FEED))
        .toList();
  }

  private void revoke(Row token) {
    call(
        "access.revoke-token", "token", token.ref().id() + "@" + token.ref().version().getAsLong());
  }

  private Result call(String command, String field, Object value) {
    return walk.commands()
        .execute(mentor.caller(), CommandDoor.Request.of(command, Map.of(field, value)));
  }

  private String renew() {
    return (String) call("access.renew-address", "feed", FEED).messages().get(0).arguments().get(0);
  }

  @Test
  void everyFeedIsOpenToTheRolesOfTheTable() {
    Set<String> ids = new TreeSet<>();
    for (var feed : walk.registries().of(Feed.class).all()) {
      ids.add(feed.id());
      Set<String> roles = walk.table().roles("feed", feed.id());
      for (Actor actor : walk.data().actors()) {
        assertEquals(
            actor.held().stream().anyMatch(held -> roles.contains(held.role())),
            walk.commands().may(actor.caller(), feed.property("permission"), ""),
            actor + " " + feed.id());
      }
    }
    assertEquals(walk.table().ids("feed"), ids);
  }

  @Test
  void theAddressGivesTheOwnersSessionsAndNoOthers() {
    Server.Answer answer = walk.server().get(nobody, renew());
    assertEquals(200, answer.status());
    assertTrue(answer.headers().contains("text/calendar; charset=utf-8"), answer.headers());
    assertTrue(answer.headers().contains("no-store"), answer.headers());
    assertTrue(answer.body().startsWith("BEGIN:VCALENDAR\r\n"), answer.body());
    String unfolded = answer.body().replace("\r\n ", "");
    // Of the two sessions one was held more than half a year ago.
    Set<String> read = Set.of("zqMentorA1", "zqTitleA1P1", "zqTitleA1P2");
    assertEquals(read, Truth.words(unfolded));
    assertTrue(walk.truth().secrets(mentor).containsAll(read), "the table opens all of it");
    assertTrue(unfolded.contains("\r\nDTSTART:20360402T090000Z\r\n"), unfolded);
  }

  @Test
  void aNewAddressEndsTheFormerAndRevokingEndsIt() {
    String first = renew();
    String second = renew();
    assertEquals(404, walk.server().get(nobody, first).status());
    assertEquals(200, walk.server().get(nobody, second).status());
    assertEquals(1, tokens().size());
    tokens().forEach(this::revoke);
    assertEquals(404, walk.server().get(nobody, second).status());
  }

  @Test
  void itsSecretOpensNothingElse() {
    String secret = renew().substring(("/f/" + FEED + "/").length());
    assertTrue(secret.length() > 40, "long enough that nobody guesses it");
    assertFalse(
        walk.server()
            .asBearer(secret, "/api/v1/datasets/mentoring.sessions")
            .body()
            .contains("zq"));
    assertEquals(
        404, walk.server().asBearer(secret, "/api/v1/datasets/mentoring.sessions").status());
    assertEquals(404, walk.server().get(nobody, "/f/none/" + secret).status());
  }

  @Test
  void aTokenOfAnotherKindIsUnknownThere() {
    String secret =
        (String)
            walk.commands()
                .execute(
                    mentor.caller(),
                    CommandDoor.Request.of(
                        "access.create-token",
                        Map.of(
                            "title",
                            "other",
                            "permissions",
                            List.of(FEED, "mentoring.read"),
                            "days",
                            1)))
                .messages()
                .get(0)
                .arguments()
                .get(0);
    for (String end : List.of("/" + secret, "/wrong", "/", "", "/" + secret + "/more")) {
      assertEquals(404, walk.server().get(nobody, "/f/" + FEED + end).status(), end);
    }
  }
}
