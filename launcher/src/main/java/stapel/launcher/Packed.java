package stapel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import stapel.profile.Digest;
import stapel.profile.ProfileException;
import stapel.profile.Profiles;
import stapel.profile.PublicKey;
import stapel.profile.SignedFiles;

/**
 * A packed edition: checked as a whole, then unpacked in the data directory, where it is a home
 * like the one that was built.
 */
final class Packed {
  private static final int STAMP = 16;

  private final Path file;
  private final Path data;

  Packed(Path file, Path data) {
    this.file = file;
    this.data = data;
  }

  /**
   * Checks every byte and unpacks. The caller holds the data directory.
   *
   * @param signer the key that must have signed it, or its fingerprint; without one it is the key
   *     that the directory stands on, and anyone's where it is new
   */
  Home open(Optional<String> signer) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Problem.refused("pack.missing", file);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] list = bytes(zip, SignedFiles.FILE);
      String signature = new String(bytes(zip, SignedFiles.SIGNATURE), StandardCharsets.US_ASCII);
      trust(SignedFiles.signer(name(), list, signature), signer);
      return new Home(unpack(zip, list, signature));
    } catch (ZipException e) {
      throw new ProfileException("pack-broken", name(), String.valueOf(e.getMessage()));
    }
  }

  private void trust(PublicKey key, Optional<String> signer) throws IOException {
    Optional<String> wanted =
        signer.or(
            () -> standsOn(data).map(home -> home.split("\\s+")[0]).filter(k -> !k.isEmpty()));
    if (wanted.isPresent()
        && !wanted.get().equals(key.base64())
        && !wanted.get().equals(key.fingerprint())) {
      throw Problem.refused("pack.other-key", name(), key.fingerprint(), data);
    }
  }

  private Path unpack(ZipFile zip, byte[] list, String signature) throws IOException {
    SignedFiles files = SignedFiles.read(name(), list);
    Set<String> entries =
        Collections.list(zip.entries()).stream().map(ZipEntry::getName).collect(Collectors.toSet());
    entries.removeAll(Set.of(SignedFiles.FILE, SignedFiles.SIGNATURE));
    Set<String> strange = new TreeSet<>(entries);
    strange.removeAll(files.digests().keySet());
    if (!strange.isEmpty()) {
      throw new ProfileException("pack-tampered", name(), strange.iterator().next());
    }
    Path folder = data.resolve("packed").resolve(Digest.of(list).substring(0, STAMP));
    Path aside = folder.resolveSibling("coming");
    delete(aside);
    Files.createDirectories(aside);
    for (var each : files.digests().entrySet()) {
      check(zip, each.getKey(), each.getValue(), aside);
    }
    Files.write(aside.resolve(SignedFiles.FILE), list);
    Files.writeString(aside.resolve(SignedFiles.SIGNATURE), signature);
    for (Path older : inside(folder.getParent())) {
      if (!older.equals(aside)) {
        delete(older);
      }
    }
    Files.move(aside, folder);
    return folder;
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.toList();
    }
  }

  private void check(ZipFile zip, String path, String digest, Path folder) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw new ProfileException("pack-tampered", name(), path);
    }
    Path target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      if (!Digest.copy(in, out).equals(digest)) {
        throw new ProfileException("pack-tampered", name(), path);
      }
    } catch (ZipException e) {
      throw new ProfileException("pack-tampered", name(), path);
    }
  }

  private byte[] bytes(ZipFile zip, String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw new ProfileException("pack-unsigned", name());
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private String name() {
    return file.getFileName().toString();
  }

  /** The key that signed what was unpacked here. */
  static PublicKey signer(Home home) throws IOException {
    String signature = Files.readString(home.folder().resolve(SignedFiles.SIGNATURE));
    return PublicKey.of(signature.strip().split("\\s+")[0]);
  }

  /** The only edition that an unpacked folder has. */
  static String edition(Home home) {
    List<String> known = Edition.known(home.editions());
    if (known.size() != 1) {
      throw Problem.refused("edition.unknown", home.folder(), String.join(", ", known));
    }
    return known.get(0);
  }

  /** What tells an unpacked folder from others; empty for one that was built. */
  static Optional<String> stamp(Path home) throws IOException {
    Path list = home.resolve(SignedFiles.FILE);
    return Files.isRegularFile(list)
        ? Optional.of(Digest.of(Files.readAllBytes(list)).substring(0, STAMP))
        : Optional.empty();
  }

  /** The unpacked home on which a data directory stands; empty when it stands on a built one. */
  static Optional<Home> standing(Path data) {
    return standsOn(data)
        .map(home -> home.split("\\s+"))
        .filter(words -> words.length == 3)
        .map(words -> data.resolve("packed").resolve(words[2]))
        .filter(Files::isDirectory)
        .map(Home::new);
  }

  private static Optional<String> standsOn(Path data) {
    try {
      return new Profiles(data).current().map(profile -> profile.home());
    } catch (IOException e) {
      throw Problem.fault("fault", e, e.toString());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
