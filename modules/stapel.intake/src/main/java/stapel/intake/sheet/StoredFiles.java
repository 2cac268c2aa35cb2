package stapel.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import stapel.api.Problem;
import stapel.api.Refusal;
import stapel.api.command.Upload;
import stapel.api.store.Blobs;
import stapel.api.store.Sheets;
import stapel.intake.api.file.FileRows;
import stapel.intake.api.file.ImportFiles;
import stapel.intake.api.file.ImportedFile;

/** The files of imports among the stored ones, up to the size the administrator allows. */
@Component(service = ImportFiles.class, configurationPid = StoredFiles.PID)
@Designate(ocd = StoredFiles.Config.class)
public final class StoredFiles implements ImportFiles {

  static final String PID = "stapel.intake";

  private final Blobs blobs;
  private final Sheets sheets;
  private volatile int mebibytes;

  /** Over the stored files. */
  @Activate
  public StoredFiles(Config config, @Reference Blobs blobs, @Reference Sheets sheets) {
    this.blobs = blobs;
    this.sheets = sheets;
    modified(config);
  }

  /** Preferences of imports. */
  @ObjectClassDefinition(id = PID)
  public @interface Config {

    /** Largest file of an import, in MiB. */
    @AttributeDefinition(min = "1", max = "100")
    int importMebibytes() default 50;
  }

  /** The next upload is measured by it. */
  @Modified
  void modified(Config config) {
    mebibytes = config.importMebibytes();
  }

  @Override
  public String put(Upload file) {
    check(file);
    try {
      return blobs.put(file.open());
    } catch (IOException e) {
      throw new UncheckedIOException("storing an upload of " + file.size() + " bytes", e);
    }
  }

  @Override
  public void rows(ImportedFile file, FileRows rows) {
    try {
      sheets.read(file.name(), blobs.open(file.blob()), file.sheet(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file.blob() + " of an import", e);
    }
  }

  @Override
  public void rows(Upload file, FileRows rows) {
    check(file);
    try {
      sheets.read(file.name(), file.open(), Optional.empty(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException("reading an upload of " + file.size() + " bytes", e);
    }
  }

  private void check(Upload file) {
    int most = mebibytes;
    if (file.size() > (long) most << 20) {
      throw Refusal.of(
          StoredFiles.class,
          Refusal.Kind.TOO_LARGE,
          Problem.at("file", "intake.file-too-large", most));
    }
  }
}
