package stapel.doors.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.Ref;
import stapel.api.command.Field;

/** Every ref in a request with its place and rules, in the order of the components. */
public final class References {

  private References() {}

  /** All of them, nested ones too. */
  public static List<Found> in(Record request) {
    List<Found> found = new ArrayList<>();
    collect(request, "", found);
    return found;
  }

  /** Those of loose values that can be read, whatever is wrong with the others. */
  public static List<Found> readable(Class<? extends Record> request, Map<String, Object> fields) {
    List<Found> found = new ArrayList<>();
    new Decoder(new Faults(), found::add).record(request, Paths.nested(fields), "");
    return found;
  }

  private static void collect(Object record, String path, List<Found> found) {
    for (Slot slot : Structure.of(record.getClass()).slots()) {
      value(Structure.value(record, slot), path + slot.name(), slot, found);
    }
  }

  private static void value(Object value, String path, Slot slot, List<Found> found) {
    if (value instanceof Ref ref) {
      found.add(new Found(path, ref, slot.rules()));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> value(inner, path, slot, found));
    } else if (value instanceof Collection<?> many) {
      int i = 0;
      for (Object each : many) {
        value(each, path + "[" + i++ + "]", slot, found);
      }
    } else if (value instanceof Record nested
        && slot.raw().isRecord()
        && !(value instanceof stapel.api.Text)) {
      collect(nested, path + ".", found);
    }
  }

  /**
   * One ref.
   *
   * @param path the field's name
   * @param ref what it names
   * @param rules its annotation
   */
  public record Found(String path, Ref ref, Field rules) {}
}
