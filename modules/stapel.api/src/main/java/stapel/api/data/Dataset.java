package stapel.api.data;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A named table that people may read: the platform makes of it a list page, a page for each row,
 * search, filters, REST, exports, figures and the command line.
 *
 * <p>Called at the first request after it was registered, on that request's thread, inside its read
 * transaction. It has no veto: who sees which row and cell is decided by {@link
 * stapel.api.grant.Grant grants} alone. It must not query; it only describes.
 */
@ConsumerType
public interface Dataset {

  /** Where its rows come from. */
  Source source();

  /**
   * Its columns in their order on the page; at least one, keys unique, at most one {@linkplain
   * Column#asTitle title}.
   */
  List<Column> columns();

  /** How the list is sorted unless the reader chooses; empty sorts by id. */
  default List<Sort> order() {
    return List.of();
  }
}
