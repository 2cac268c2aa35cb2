package stapel.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import stapel.profile.Repository;
import stapel.profile.SigningKey;

/**
 * {@code publish FOLDER KEY [NAME]}: writes the index of a folder's jars and signs it with the key
 * of a file, which is made when it is not there.
 */
public final class Publish {

  private final Arguments said;
  private final PrintStream out;

  Publish(Arguments said, PrintStream out) {
    this.said = said;
    this.out = out;
  }

  /** The build's own way, in its own process: it must not end that process. */
  public static void main(String... folderKeyName) throws IOException {
    String[] line = new String[folderKeyName.length + 1];
    line[0] = "publish";
    System.arraycopy(folderKeyName, 0, line, 1, folderKeyName.length);
    new Publish(Arguments.parse(line), System.out).run();
  }

  int run() throws IOException {
    if (said.words().size() < 2 || said.words().size() > 3) {
      throw Problem.usage("usage.publish");
    }
    Path folder = Path.of(said.words().get(0));
    if (!Files.isDirectory(folder)) {
      throw Problem.refused("publish.folder", folder);
    }
    String name =
        said.words().size() == 3
            ? said.words().get(2)
            : folder.toAbsolutePath().getFileName().toString();
    SigningKey key = SigningKey.of(Path.of(said.words().get(1)));
    Repository repository = Repository.publish(folder, name, key);
    int jars = repository.index().jars().size();
    out.println(folder + ": " + jars + " jar, " + key.publicKey().base64());
    return Problem.DONE;
  }
}
