package stapel.provisioning.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stapel.profile.LockedJar;
import stapel.profile.ProfileException;
import stapel.profile.Repository;
import stapel.profile.RepositoryFiles;
import stapel.provisioning.resolve.Part;

/**
 * Repositories as they were read. The files are read at each question; only when their bytes are
 * those of the last one, the signature is not checked and the index not parsed again. Thread-safe.
 */
final class ReadRepositories {

  /** Somebody who names a folder of his own does so now and then. */
  private static final int REMEMBERED = 16;

  private final Map<Path, Read> read = new Latest<>();
  private final Map<String, Offered> offered = new Latest<>();

  /**
   * What lies in a folder now, whoever signed it.
   *
   * @throws stapel.profile.ProfileException when it is not what it should be
   */
  Repository of(Path folder) {
    RepositoryFiles files = files(folder);
    String digest = files.digest();
    synchronized (read) {
      Read before = read.get(folder);
      if (before != null && before.digest.equals(digest)) {
        return before.repository;
      }
    }
    Repository repository = files.open();
    synchronized (read) {
      read.put(folder, new Read(digest, repository));
    }
    return repository;
  }

  /** One that cannot be read is one of several, and no reason to show none. */
  private static RepositoryFiles files(Path folder) {
    try {
      return RepositoryFiles.read(folder);
    } catch (IOException e) {
      throw new ProfileException("repository-silent", folder, e.toString());
    }
  }

  /**
   * What a target may take from a repository, in its index's order.
   *
   * @param place its folder or address; empty for the product's own
   */
  @SuppressWarnings("ReferenceEquality")
  List<Part> offered(String place, Repository repository) {
    synchronized (offered) {
      Offered before = offered.get(place);
      if (before != null && before.repository == repository) {
        return before.parts;
      }
    }
    List<Part> parts =
        repository.index().jars().stream()
            .map(
                jar ->
                    Part.offered(
                        LockedJar.of(jar, repository.key()).offered(place),
                        jar,
                        repository.path(jar)))
            .toList();
    synchronized (offered) {
      offered.put(place, new Offered(repository, parts));
    }
    return parts;
  }

  private record Read(String digest, Repository repository) {}

  private record Offered(Repository repository, List<Part> parts) {}

  /** Forgets what nobody has asked for longest. */
  private static final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private Latest() {
      super(REMEMBERED, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > REMEMBERED;
    }
  }
}
