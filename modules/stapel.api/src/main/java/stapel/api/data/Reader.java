package stapel.api.data;

import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The dataset door, opened for one caller: everything comes back under that caller's grants. Valid
 * only during the request it was given for, on its thread.
 */
@ProviderType
public interface Reader {

  /**
   * One page.
   *
   * @throws stapel.api.Refusal when the dataset is not there, not for this caller, or a column
   *     cannot be used so
   */
  Rows read(Query query);

  /**
   * One row with all the columns the caller may see; empty when it is not there or not for this
   * caller.
   */
  Optional<Row> row(String dataset, String id);

  /**
   * All rows of the query one after another, whatever its limit; memory does not grow with them.
   */
  void stream(Query query, Consumer<Row> each);
}
