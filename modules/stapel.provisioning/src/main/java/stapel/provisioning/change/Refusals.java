package stapel.provisioning.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.profile.ProfileException;
import stapel.provisioning.resolve.Unresolvable;

/** What goes wrong with files, repositories and targets, as refusals in words. */
final class Refusals {

  /** Work on files. */
  interface Work<T> {
    T run() throws IOException;
  }

  private Refusals() {}

  /**
   * What the work gives; its faults become refusals.
   *
   * @param doing what is being done, for the log
   */
  static <T> T said(String doing, Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(doing, e);
    } catch (Unresolvable because) {
      throw UnresolvableWords.refusal(because);
    } catch (ProfileException problem) {
      throw of(problem);
    }
  }

  static Refusal of(Refusal.Kind kind, String code, Collection<Object> arguments) {
    return Refusal.of(Refusals.class, kind, Problem.of(code, arguments.toArray()));
  }

  /** What does not answer is told in three lines: what, what to do, and the detail. */
  static Refusal of(ProfileException problem) {
    String code = "provisioning." + problem.code();
    List<Object> arguments = problem.arguments();
    if (!problem.code().startsWith("repository-")) {
      return of(Refusal.Kind.INVALID, code, arguments);
    }
    Object detail = String.join(" ", arguments.stream().skip(1).map(String::valueOf).toList());
    return Refusal.of(
        Refusals.class,
        Refusal.Kind.INVALID,
        Problem.of(code, arguments.toArray()),
        Problem.of(code + "-next", arguments.toArray()),
        Problem.of("provisioning.need-detail", detail));
  }
}
