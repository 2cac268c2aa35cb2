package stapel.intake.api.file;

import org.osgi.annotation.versioning.ProviderType;
import stapel.api.command.Upload;

/** Stores uploaded tables and reads them again, as often as needed. A service; thread-safe. */
@ProviderType
public interface ImportFiles {

  /**
   * Stores an upload, inside a command's transaction.
   *
   * @return the name of its stored bytes
   * @throws stapel.api.Refusal TOO_LARGE when it is larger than the administrator's preference
   *     allows
   */
  String put(Upload file);

  /**
   * Reads the header and then every row that holds something, to the end.
   *
   * @throws stapel.api.Refusal when it is no table that can be read, as {@link
   *     stapel.api.store.Sheets#read} says
   */
  void rows(ImportedFile file, FileRows rows);

  /**
   * Reads an upload once, without storing it.
   *
   * @throws stapel.api.Refusal as {@link #put} and {@link #rows(ImportedFile, FileRows)} say
   */
  void rows(Upload file, FileRows rows);
}
