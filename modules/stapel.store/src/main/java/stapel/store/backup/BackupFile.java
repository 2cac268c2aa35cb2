package stapel.store.backup;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import stapel.api.Problem;
import stapel.api.Refusal;

/** A backup that was read through and found whole. */
public final class BackupFile implements AutoCloseable {

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens it and compares every digest.
   *
   * @throws Refusal when it is no backup, newer, or damaged
   */
  public static BackupFile open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      throw refused("store.backup-damaged", e.getMessage());
    }
    try {
      BackupFile backup = new BackupFile(zip, manifest(zip));
      backup.check();
      return backup;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw refused("store.backup-format");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] json = in.readAllBytes();
      // A zip file read by entry does not compare its check sums, and no digest covers the
      // manifest.
      CRC32 sum = new CRC32();
      sum.update(json);
      if (sum.getValue() != entry.getCrc()) {
        throw refused("store.backup-damaged", Manifest.NAME);
      }
      Manifest manifest =
          new Gson().fromJson(new String(json, StandardCharsets.UTF_8), Manifest.class);
      if (manifest == null || manifest.format() != Manifest.FORMAT) {
        throw refused("store.backup-format");
      }
      return manifest;
    } catch (JsonParseException | ZipException | EOFException e) {
      throw refused("store.backup-damaged", Manifest.NAME);
    }
  }

  private void check() throws IOException {
    Set<String> found = new HashSet<>();
    for (ZipEntry entry : zip.stream().toList()) {
      found.add(entry.getName());
    }
    found.remove(Manifest.NAME);
    if (!found.equals(manifest.digests().keySet())) {
      throw refused("store.backup-damaged", Manifest.NAME);
    }
    for (Map.Entry<String, String> entry : manifest.digests().entrySet()) {
      if (!digest(entry.getKey()).equals(entry.getValue())) {
        throw refused("store.backup-damaged", entry.getKey());
      }
    }
  }

  private String digest(String name) throws IOException {
    try (DigestInputStream in = new DigestInputStream(entry(name), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (ZipException | EOFException e) {
      return "unreadable: " + e.getMessage();
    }
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** Names of the entries that begin so, sorted. */
  public List<String> entries(String prefix) {
    return manifest.digests().keySet().stream().filter(n -> n.startsWith(prefix)).sorted().toList();
  }

  /** The bytes of an entry. */
  public InputStream entry(String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A refusal with one problem. */
  public static Refusal refused(String code, Object... arguments) {
    return Refusal.of(BackupFile.class, Refusal.Kind.INVALID, Problem.of(code, arguments));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
