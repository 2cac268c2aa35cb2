package stapel.provisioning.change;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import stapel.api.Registry;
import stapel.platform.api.Calls;

/** Calls of a server whose modules contribute nothing. */
final class NoCalls implements Calls {

  @Override
  public <T> T call(Registry.Entry<?> entry, Kind kind, Supplier<T> work) {
    return work.get();
  }

  @Override
  public void renew() {
    // No call has a limit here.
  }

  @Override
  public Duration limit(Kind kind) {
    return Duration.ofDays(1);
  }

  @Override
  public Pause pause(Collection<String> bundles, Duration patience) {
    return new Pause() {
      @Override
      public int cut() {
        return 0;
      }

      @Override
      public void close() {
        // Nothing was paused.
      }
    };
  }

  @Override
  public List<Trouble> troubles(String bundle) {
    return List.of();
  }
}
