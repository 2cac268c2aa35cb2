package stapel.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import stapel.profile.Digest;
import stapel.profile.Index;
import stapel.profile.IndexedJar;
import stapel.profile.ProfileException;
import stapel.profile.Repository;
import stapel.profile.SignedFiles;
import stapel.profile.SigningKey;

/**
 * {@code pack EDITION --output FILE.zip}: one file with the edition, the product's repository, the
 * repositories that are added, and the launcher; it lies as a built product does, so that unpacking
 * it by hand gives one.
 */
final class Pack {
  private static final Set<String> OPTIONS = Set.of("--output", "--from", "--key");
  private static final List<String> STARTED_BY = List.of("stapel", "launcher/target/launcher.jar");

  private final Home home;
  private final Map<String, String> digests = new TreeMap<>();

  Pack(Home home) {
    this.home = home;
  }

  /** What the words say. */
  int run(Arguments said, Messages messages, PrintStream out) throws IOException {
    Options options = Options.of(said.words(), OPTIONS);
    String edition = options.only("usage.pack");
    String name = Edition.read(home.editions(), edition).name();
    Path file = Path.of(options.one("--output").orElse(name + ".zip")).toAbsolutePath();
    SigningKey key =
        SigningKey.of(options.one("--key").map(Path::of).orElse(home.target().resolve("home.key")));
    write(edition, options.all("--from"), key, file);
    long tenths = Files.size(file) * 10 / 1_000_000;
    String size = tenths / 10 + "." + tenths % 10;
    out.println(messages.text("packed", file, size, key.publicKey().fingerprint()));
    return Problem.DONE;
  }

  /** Packs an edition with these repositories beside the product's own. */
  void write(String named, List<String> folders, SigningKey key, Path file) throws IOException {
    Edition edition = Edition.read(home.editions(), named);
    List<Repository> others = others(folders);
    requireAll(edition, others);
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(aside))) {
        zip.setLevel(Deflater.BEST_SPEED);
        write(zip, edition.name(), Edition.path(home.editions(), named), others);
        SignedFiles files = SignedFiles.of(digests);
        add(zip, SignedFiles.FILE, new ByteArrayInputStream(files.bytes()));
        byte[] signature = files.signed(key).getBytes(StandardCharsets.US_ASCII);
        add(zip, SignedFiles.SIGNATURE, new ByteArrayInputStream(signature));
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Those that were named, after those that this home was packed with itself. */
  private List<Repository> others(List<String> folders) throws IOException {
    List<Repository> others = new ArrayList<>(home.repositories());
    others.remove(0);
    for (String folder : folders) {
      others.add(Repository.own(Path.of(folder)));
    }
    return others;
  }

  private void requireAll(Edition edition, List<Repository> others) {
    List<Path> folders = new ArrayList<>(List.of(home.repository()));
    others.forEach(other -> folders.add(other.folder()));
    edition.requireAll(folders);
  }

  private void write(ZipOutputStream zip, String name, Path edition, List<Repository> others)
      throws IOException {
    for (String language : List.of("ru", "en")) {
      String text = Messages.in(language).text("pack.readme", name);
      byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
      add(zip, "README." + language + ".txt", new ByteArrayInputStream(bytes));
    }
    for (String path : STARTED_BY) {
      add(zip, path, home.folder().resolve(path));
    }
    add(zip, "cnf/logging/logging.properties", home.logging());
    add(zip, "cnf/editions/" + name + ".json", edition);
    addAll(zip, "launcher/target/repository/", Repository.own(home.repository()));
    for (int i = 0; i < others.size(); i++) {
      addAll(zip, "launcher/target/repositories/" + (i + 1) + "/", others.get(i));
    }
  }

  /** A repository as it is, index and signature included. */
  private void addAll(ZipOutputStream zip, String prefix, Repository repository)
      throws IOException {
    for (IndexedJar jar : repository.index().jars()) {
      add(zip, prefix + jar.file(), repository.path(jar));
      if (!jar.sha256().equals(digests.get(prefix + jar.file()))) {
        throw new ProfileException("tampered", jar.file());
      }
    }
    for (String name : List.of(Index.FILE, Index.SIGNATURE)) {
      add(zip, prefix + name, repository.folder().resolve(name));
    }
  }

  private void add(ZipOutputStream zip, String path, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      add(zip, path, in);
    }
  }

  /** The same bytes give the same entry, whenever it is packed. */
  private void add(ZipOutputStream zip, String path, InputStream in) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(0);
    zip.putNextEntry(entry);
    digests.put(path, Digest.copy(in, zip));
    zip.closeEntry();
  }
}
