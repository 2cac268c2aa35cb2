package stapel.workbench.view;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import stapel.api.Refusal;
import stapel.api.Registry;
import stapel.api.view.Feed;
import stapel.platform.api.Caller;
import stapel.platform.api.Calls;
import stapel.workbench.Failures;
import stapel.workbench.Refused;
import stapel.workbench.Visit;

/**
 * What modules write for programs that can only be given an address. The address holds a personal
 * access token that is good for nothing but this one feed: a token of any other kind is unknown
 * here, and this one opens no dataset by itself.
 */
public final class Feeds implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Bulkhead bulkhead = new Bulkhead();

  /** {@code /f/<feed>/<secret>}. */
  public void send(Visit visit, List<String> parts) throws IOException {
    Registry.Entry<Feed> entry =
        (parts.size() == 2
                ? visit.platform().registries().of(Feed.class).find(parts.get(0))
                : none())
            .orElseThrow(Feeds::unknown);
    String permission = entry.property("permission");
    Caller caller =
        visit
            .platform()
            .sessions()
            .token(parts.get(1))
            .filter(c -> c.limit().equals(Optional.of(Set.of(permission))))
            .filter(c -> visit.platform().commands().may(c, permission, ""))
            .orElseThrow(Feeds::unknown);
    byte[] bytes = write(visit.of(unlimited(caller)), entry).getBytes(StandardCharsets.UTF_8);
    visit.response().setContentType(type(visit, entry));
    visit.response().setContentLength(bytes.length);
    visit.response().getOutputStream().write(bytes);
  }

  private static Optional<Registry.Entry<Feed>> none() {
    return Optional.empty();
  }

  private static Refusal unknown() {
    return Refused.notFound("/f");
  }

  /** The feed alone is what the token was made for; what it reads, it reads as the person. */
  private static Caller unlimited(Caller caller) {
    return new Caller(
        caller.person(), caller.name(), caller.language(), caller.origin(), Optional.empty());
  }

  private static String type(Visit visit, Registry.Entry<Feed> entry) {
    return visit.platform().calls().call(entry, Calls.Kind.DESCRIPTION, () -> entry.get().type());
  }

  private String write(Visit visit, Registry.Entry<Feed> entry) {
    Calls calls = visit.platform().calls();
    try {
      return bulkhead.run(
          calls.limit(Calls.Kind.VIEW).plus(GRACE),
          () -> calls.call(entry, Calls.Kind.VIEW, () -> text(visit, entry)));
    } catch (Bulkhead.Late e) {
      Failures.reference("waiting for feed " + entry.id(), e, visit);
      throw Refused.unavailable();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      Failures.reference("writing feed " + entry.id(), e.getCause(), visit);
      throw Refused.unavailable();
    }
  }

  /** On a thread of the bulkhead, with a read transaction of its own. */
  private static String text(Visit visit, Registry.Entry<Feed> entry) {
    return visit
        .platform()
        .datasets()
        .read(
            visit.caller(),
            reader -> {
              Shown shown = new Shown(visit, Map.of(), entry.messages(), reader, Map.of());
              StringWriter out = new StringWriter(8_192);
              try {
                entry.get().show(shown).writeTo(out);
              } catch (IOException e) {
                throw new UncheckedIOException("writing feed " + entry.id(), e);
              }
              return out.toString();
            });
  }

  @Override
  public void close() {
    bulkhead.close();
  }
}
