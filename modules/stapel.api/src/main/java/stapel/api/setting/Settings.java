package stapel.api.setting;

import java.lang.annotation.Annotation;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import stapel.api.Problem;

/**
 * Describes values that the platform, a region, a programme or a call may set. A scope inherits
 * what it does not set from the one above; above the platform stands the default. When a call opens
 * its values are frozen: from then on each changes only with a reason, under a new version, and a
 * change further up no longer reaches it. The platform makes of it a page, commands, a history and
 * an export. Taking the module out keeps what was set.
 *
 * <p>The id of its {@link stapel.api.Contribution} is the {@code id} of the {@code
 * ObjectClassDefinition} on {@link #config}; the build writes the Metatype file from it. Bounds,
 * choices and secrets come from {@code AttributeDefinition}, defaults from the annotation. Labels
 * stand in the bundle's messages: {@code <id>}, {@code <id>.help}, {@code <id>.<value>}, {@code
 * <id>.<value>.help}, {@code <id>.<value>.unit} and for a choice {@code <id>.<value>.<choice>}.
 *
 * <p>Asked at any time on any thread; it must answer the same always and hold nothing.
 *
 * @param <C> an annotation type whose elements are {@code int}, {@code long}, {@code double},
 *     {@code boolean}, {@code String}, an enum, or an array of those; an element's name is the name
 *     of the value, in letters and digits
 */
@ConsumerType
public interface Settings<C extends Annotation> {

  /** The annotation type with the definitions. */
  Class<C> config();

  /**
   * Whether values fit together, asked before a change is stored, on the caller's thread inside its
   * transaction, when each value fits its own definition already. Not asked for scopes below that
   * inherit the change. It must not query.
   *
   * @param values what would hold in the scope
   * @return what does not fit, each at the name of a value, worded by the module's messages; empty
   *     to agree
   */
  default List<Problem> check(C values) {
    return List.of();
  }
}
