package stapel.platform.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import stapel.api.data.Column;
import stapel.api.data.Reader;
import stapel.api.data.Row;

/** Everything a person gets to see passes here. Thread-safe. */
@ProviderType
public interface DatasetDoor {

  /**
   * Opens a read transaction for one request and runs {@code work} with the caller's reader.
   *
   * @return what {@code work} gives
   */
  <T> T read(Caller caller, Function<Reader, T> work);

  /** Datasets the caller has any grant on and the permission for, by order and id. */
  List<DatasetInfo> datasets(Caller caller);

  /** One of them; empty when it is not there or not for this caller. */
  Optional<DatasetInfo> dataset(Caller caller, String id);

  /**
   * The bytes of a file cell, under the caller's grants.
   *
   * @return the file, empty when the row or the cell is not for this caller
   */
  Optional<OpenFile> file(Caller caller, String dataset, String row, String column)
      throws IOException;

  /**
   * What front ends need to know of a dataset.
   *
   * @param id of the dataset
   * @param perspective where its list stands, empty for none
   * @param columns its own and contributed fixed columns that this caller may see in some row
   * @param versioned true when its rows have a version
   */
  record DatasetInfo(String id, String perspective, List<ColumnInfo> columns, boolean versioned) {

    /** Copies the list. */
    public DatasetInfo {
      columns = List.copyOf(columns);
    }

    /** The column of this key. */
    public Optional<ColumnInfo> column(String key) {
      return columns.stream().filter(c -> c.column().key().equals(key)).findFirst();
    }
  }

  /**
   * A column and the bundle whose messages name it.
   *
   * @param column the column
   * @param contribution id of the dataset or columns contribution it comes from: its label's key is
   *     {@code <contribution>.<column key>}
   */
  record ColumnInfo(Column column, String contribution) {}

  /**
   * A file to send.
   *
   * @param cell its name and size
   * @param bytes to be closed by the receiver
   */
  record OpenFile(Row.FileCell cell, InputStream bytes) {}
}
