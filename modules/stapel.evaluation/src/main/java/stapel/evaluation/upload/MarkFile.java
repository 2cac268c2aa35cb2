package stapel.evaluation.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.store.Blobs;
import stapel.api.store.Sheets;

/** Reads the stored file of an import, as often as needed. */
@Component(service = MarkFile.class)
public final class MarkFile {

  private final Blobs blobs;
  private final Sheets sheets;

  /** Over the stored files. */
  @Activate
  public MarkFile(@Reference Blobs blobs, @Reference Sheets sheets) {
    this.blobs = blobs;
    this.sheets = sheets;
  }

  /** Every row that holds something. */
  void rows(MarkImport of, Rows rows) {
    try {
      sheets.read(of.file(), blobs.open(of.blob()), of.sheet(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + of.blob() + " of import " + of.id(), e);
    }
  }

  /** Takes the rows; blank ones are left out. */
  abstract static class Rows implements Sheets.TableReader {

    @Override
    public void header(List<String> columns) {}

    @Override
    public final void row(int number, List<String> cells) {
      if (!cells.stream().allMatch(String::isBlank)) {
        filled(number, cells);
      }
    }

    abstract void filled(int number, List<String> cells);
  }
}
