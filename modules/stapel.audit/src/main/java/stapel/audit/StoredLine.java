package stapel.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stapel.api.Ref;
import stapel.platform.api.Audit;

/**
 * A line as its row holds it.
 *
 * @param at to the millisecond, for engines keep different digits behind it
 * @param objects refs separated by spaces, the subject first
 */
record StoredLine(
    String id,
    Instant at,
    String person,
    String name,
    String origin,
    String scope,
    String command,
    String objects,
    String what) {

  /** Cut to what the row can hold, so that the digest is that of the row. */
  static StoredLine of(Audit.Line line) {
    List<Ref> objects = line.objects();
    return new StoredLine(
        line.id(),
        line.at().truncatedTo(ChronoUnit.MILLIS),
        cut(line.person(), 40),
        cut(line.name(), 200),
        line.origin().toLowerCase(Locale.ROOT),
        line.scope(),
        line.command(),
        objects.stream().map(Ref::toString).collect(Collectors.joining(" ")),
        line.what());
  }

  /** How an object is found whatever its version. */
  static String plain(Ref ref) {
    return cut(Ref.of(ref.dataset(), ref.id()).toString(), 200);
  }

  /** The objects as they were named, the subject first; empty when there are none. */
  List<Ref> refs() {
    return objects.isEmpty() ? List.of() : Stream.of(objects.split(" ")).map(Ref::parse).toList();
  }

  /** The line as others know it. */
  Audit.Line line() {
    return new Audit.Line(id, at, person, name, origin, scope, command, refs(), what);
  }

  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
