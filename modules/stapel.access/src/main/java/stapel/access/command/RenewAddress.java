package stapel.access.command;

import java.time.Duration;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.access.Keys;
import stapel.api.Contribution;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.command.Call;
import stapel.api.command.Command;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.view.Feed;

/**
 * Makes a person's own address of a feed, told once; the former one no longer answers. It holds a
 * token that is limited to the feed's permission.
 */
@Component(service = Command.class)
@Contribution(id = "access.renew-address", permission = "access.renew-address")
public final class RenewAddress implements Command<RenewAddress.Request> {

  /** A calendar is not set up anew each year; who owns the address ends it any time. */
  private static final Duration LIFETIME = Duration.ofDays(3660);

  private final Keys keys;
  private final Registries registries;

  /** With the keys and the feeds there are. */
  @Activate
  public RenewAddress(@Reference Keys keys, @Reference Registries registries) {
    this.keys = keys;
    this.registries = registries;
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Result execute(Request request, Call call) {
    Registry.Entry<Feed> feed =
        registries
            .of(Feed.class)
            .find(request.feed())
            .orElseThrow(
                () ->
                    Refusal.of(
                        RenewAddress.class,
                        Refusal.Kind.INVALID,
                        Problem.at("feed", "access.no-feed", request.feed())));
    String permission = feed.property("permission");
    keys.endTokens(call.person(), permission);
    String id = call.newId();
    String title = feed.messages().text(call.language(), feed.id());
    String secret = keys.token(id, call.person(), title, Set.of(permission), LIFETIME);
    Ref token = Ref.of("access.tokens", id);
    call.changed(token, "feed=" + feed.id());
    return Result.of(token).message("access.address-once", "/f/" + feed.id() + "/" + secret).once();
  }

  /**
   * What is asked.
   *
   * @param feed id of the feed
   */
  public record Request(@Field(max = 90) String feed) {}
}
