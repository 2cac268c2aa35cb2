package stapel.provisioning.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import stapel.profile.Digest;
import stapel.profile.Index;
import stapel.profile.LockedJar;
import stapel.profile.ProfileException;
import stapel.profile.PublicKey;
import stapel.profile.Repository;

/**
 * A repository by its address, as a folder: the index is fetched when it is asked for, a jar when
 * it is needed. Nothing in it is believed for lying there. Thread-safe.
 */
public final class Mirror {

  /** Of one name, so that what a killed process left is written over and not beside. */
  private static final String COMING = "coming.part";

  private static final long MOST_INDEX = 16L << 20;
  private static final long MOST_SIGNATURE = 4L << 10;

  private final Address address;
  private final Path folder;
  private final Download download;
  private Optional<Seen> seen = Optional.empty();

  private record Seen(long at, Optional<Repository> repository, Optional<ProfileException> fault) {}

  /**
   * Of this address.
   *
   * @param folder where the folders of all mirrors lie
   */
  public Mirror(Address address, Path folder) {
    this(address, folder, Duration.ofSeconds(5), Duration.ofMinutes(5));
  }

  /** The same with other limits of time. */
  Mirror(Address address, Path folder, Duration patience, Duration whole) {
    this.address = address;
    byte[] name = address.toString().getBytes(StandardCharsets.UTF_8);
    this.folder = folder.resolve(Digest.of(name).substring(0, 32));
    this.download = new Download(address, patience, whole);
  }

  /**
   * The repository as it is now.
   *
   * @param fresh how old what was read before may be, faults included
   * @throws ProfileException when it does not answer or is not what it should be
   */
  public synchronized Repository open(Collection<PublicKey> trusted, Duration fresh)
      throws IOException {
    long now = System.nanoTime();
    if (seen.filter(one -> now - one.at <= fresh.toNanos()).isEmpty()) {
      seen = Optional.of(look(now));
    }
    if (seen.get().fault.isPresent()) {
      throw seen.get().fault.get();
    }
    Repository repository = seen.get().repository.orElseThrow();
    if (!trusted.contains(repository.key())) {
      throw new ProfileException(
          "untrusted-key", address, repository.key().fingerprint(), repository.key().base64());
    }
    return repository;
  }

  private Seen look(long now) throws IOException {
    try {
      byte[] index = download.bytes(Index.FILE, MOST_INDEX);
      byte[] signature = download.bytes(Index.SIGNATURE, MOST_SIGNATURE);
      Files.createDirectories(folder);
      put(Index.FILE, index);
      put(Index.SIGNATURE, signature);
      return new Seen(now, Optional.of(Repository.own(folder)), Optional.empty());
    } catch (ProfileException fault) {
      return new Seen(now, Optional.empty(), Optional.of(named(fault)));
    }
  }

  /** People know the repository by its address. */
  private ProfileException named(ProfileException fault) {
    List<Object> arguments = new ArrayList<>(fault.arguments());
    arguments.replaceAll(one -> one.equals(folder) ? address : one);
    return new ProfileException(fault.code(), arguments.toArray());
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path aside = folder.resolve(COMING);
    try {
      Files.write(aside, bytes);
      Files.move(aside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /**
   * Fetches a jar that the index names, unless it lies there already.
   *
   * @param file its place in this folder
   * @throws ProfileException when it cannot be had, or its bytes are others than the index says
   */
  public synchronized void fetch(Path file, LockedJar jar) throws IOException {
    if (Files.isRegularFile(file) && digest(file).equals(jar.sha256())) {
      return;
    }
    Files.createDirectories(folder);
    Path aside = folder.resolve(COMING);
    try {
      try (OutputStream out = Files.newOutputStream(aside)) {
        download.copy(file.getFileName().toString(), size(file, jar), out);
      }
      if (!digest(aside).equals(jar.sha256())) {
        throw new ProfileException("tampered", file.getFileName());
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private long size(Path file, LockedJar jar) {
    return seen.flatMap(Seen::repository).stream()
        .flatMap(repository -> repository.index().jars().stream())
        .filter(one -> one.sha256().equals(jar.sha256()))
        .findFirst()
        .orElseThrow(
            () ->
                new ProfileException(
                    "repository-absent",
                    address,
                    file.getFileName(),
                    HttpURLConnection.HTTP_NOT_FOUND))
        .size();
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Digest.copy(in, OutputStream.nullOutputStream());
    }
  }
}
