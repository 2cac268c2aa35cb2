package stapel.api.data;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * More columns on somebody's dataset, named by {@code dataset} of its {@link
 * stapel.api.Contribution}. They obey the same classes and grants as the dataset's own columns.
 *
 * <p>Called for each request on that dataset, on the request's thread and inside its read
 * transaction, so that columns may depend on the scope (the fields an operator gave a call); it
 * should answer from one short query or none. A source that throws is logged and left out; the list
 * goes on without it.
 */
@ConsumerType
public interface Columns {

  /**
   * The columns at this moment.
   *
   * @param scopes ids of the scopes the page is about, at least one; when it is about many, answer
   *     only what they share
   * @return one joined source a group of columns; empty when there are none
   */
  List<Joined> columns(List<String> scopes);

  /**
   * Columns over one joined source.
   *
   * @param source a {@link Source#joined} source whose key holds the base row's id
   * @param columns the columns over it, keys unique on the whole dataset
   */
  record Joined(Source source, List<Column> columns) {

    /** Copies the list. */
    public Joined {
      columns = List.copyOf(columns);
    }
  }
}
