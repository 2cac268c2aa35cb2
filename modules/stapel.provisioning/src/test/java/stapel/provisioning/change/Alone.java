package stapel.provisioning.change;

import java.io.IOException;
import stapel.provisioning.resolve.Part;

/** Nothing to save, and nothing elsewhere. */
final class Alone implements Installer.Safeguards {

  /** Whether a backup finds no room. */
  boolean full;

  @Override
  public void backUp() throws IOException {
    if (full) {
      throw new IOException("no space left");
    }
  }

  @Override
  public void fetch(Part part) {
    // It lies in a folder.
  }
}
