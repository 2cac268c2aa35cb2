package stapel.api.command;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import stapel.api.data.Reader;

/**
 * A {@link Command} whose form begins with what is stored and cannot be found by the names of its
 * fields in the subject's row: nested records, lists, values of another dataset. A field that has
 * the name of a column of the subject needs none of this.
 *
 * <p>{@link #present} is called on a request's thread inside its read transaction, each time a form
 * is opened. It reads through the caller's own reader and changes nothing, so nobody is shown what
 * they may not see. A refusal is shown in place of the form.
 */
@ConsumerType
public interface Prefilled {

  /**
   * The values a form begins with.
   *
   * @param reader the dataset door, opened for who looks at the form
   * @param id id of the subject; for a command without one of the row its first required ref names
   * @return by field name: {@code String}, {@code Number}, {@code Boolean}, an enum, {@code
   *     Instant}, {@link stapel.api.Text}, {@link stapel.api.Ref}, a {@code Map} for a record, a
   *     {@code List} of any of these; what is absent or empty stands empty in the form
   */
  Map<String, Object> present(Reader reader, String id);
}
