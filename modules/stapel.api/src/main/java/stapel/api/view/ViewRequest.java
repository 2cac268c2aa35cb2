package stapel.api.view;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.data.Column;
import stapel.api.data.Reader;
import stapel.api.data.Row;

/** One request for a view. Valid only during the request. */
@ProviderType
public interface ViewRequest {

  /** The dataset door, open for the caller. */
  Reader reader();

  /** Id of the calling person. */
  String person();

  /** The caller's language. */
  Locale language();

  /** The moment of the request. */
  Instant now();

  /** A parameter of the address, trimmed; empty when it is not given. */
  Optional<String> parameter(String name);

  /**
   * What is wrong with the form the view is asked to show again, as sentences in the caller's
   * language by the name of the field; what belongs to no field has the empty name. Empty when
   * nothing was sent. A form asks for this by carrying the view's id as {@code _form}: what was
   * typed then stands in the {@linkplain #parameter parameters}.
   */
  Map<String, String> problems();

  /** Words of the view's own bundle in the caller's language. */
  String text(String key, Object... arguments);

  /** True when the caller has this permission key in the scope; a button may then be shown. */
  boolean may(String permission, String scope);

  /**
   * The address a form of this command posts to; the form carries {@link #token} as {@code _token}.
   */
  String command(String id);

  /** The address of another view or of a dataset's list or row. */
  String address(String id, String... parameters);

  /**
   * The address of a file in {@code OSGI-INF/assets} of the view's own bundle: a script, a style
   * sheet or a drawing. Browsers keep it for ever; other bytes have another address.
   *
   * @param name lower-case letters, digits and hyphens, with {@code .js}, {@code .css} or {@code
   *     .svg}
   * @throws IllegalArgumentException when the bundle has no such file
   */
  String asset(String name);

  /** The value against forged requests for this session. */
  String token();

  /** A value as the workbench shows it: dates, money and numbers in the caller's language. */
  String show(Object value);

  /** The label of a dataset's column, own or contributed, as the default list shows it. */
  String label(String dataset, Column column);

  /**
   * A cell as the default list shows it: choices in words, refs by their titles; empty where the
   * cell is absent.
   */
  String show(String dataset, Column column, Row row);
}
