package stapel.provisioning.address;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import stapel.profile.ProfileException;

/**
 * Files of a repository by its address: so many bytes, in so much time, from no other server.
 *
 * @param address of the repository
 * @param patience for a connection, and for the next bytes
 * @param whole for a whole file
 */
record Download(Address address, Duration patience, Duration whole) {

  private static final int HOPS = 3;
  private static final int KIBIBYTE = 1024;

  /** The bytes of a small file. */
  byte[] bytes(String name, long most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    copy(name, most, bytes);
    return bytes.toByteArray();
  }

  /**
   * Copies a file.
   *
   * @throws ProfileException when the server does not answer, has no such file, sends to another
   *     server, or sends more than {@code most} bytes
   */
  void copy(String name, long most, OutputStream out) throws IOException {
    long end = System.nanoTime() + whole.toNanos();
    HttpURLConnection connection = answered(name);
    try (InputStream in = connection.getInputStream()) {
      byte[] buffer = new byte[64 * KIBIBYTE];
      long all = 0;
      for (int read = read(in, buffer, name); read >= 0; read = read(in, buffer, name)) {
        all += read;
        if (all > most) {
          throw new ProfileException(
              "repository-large", address, name, (most + KIBIBYTE - 1) / KIBIBYTE);
        }
        if (System.nanoTime() > end) {
          throw silent(name + ": more than " + whole.toSeconds() + " s");
        }
        out.write(buffer, 0, read);
      }
      if (all < connection.getContentLengthLong()) {
        throw silent(name + ": " + all + " / " + connection.getContentLengthLong());
      }
    } finally {
      connection.disconnect();
    }
  }

  /** What breaks off on the way is the repository's; what cannot be written here is not. */
  private int read(InputStream in, byte[] buffer, String name) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw silent(name + ": " + e);
    }
  }

  private HttpURLConnection answered(String name) throws IOException {
    URI next = address.file(name);
    for (int hop = 0; hop <= HOPS; hop++) {
      HttpURLConnection connection = open(next);
      int status = status(connection);
      if (status == HttpURLConnection.HTTP_OK) {
        return connection;
      }
      String location = connection.getHeaderField("Location");
      connection.disconnect();
      if (status / 100 != 3 || location == null) {
        throw new ProfileException("repository-absent", address, name, status);
      }
      next = next.resolve(location);
      if (!address.serves(next)) {
        throw new ProfileException("repository-elsewhere", address, next);
      }
    }
    throw silent(name + ": more than " + HOPS + " redirects");
  }

  private HttpURLConnection open(URI file) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection();
    connection.setConnectTimeout((int) patience.toMillis());
    connection.setReadTimeout((int) patience.toMillis());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestProperty("Accept-Encoding", "identity");
    connection.setRequestProperty("User-Agent", "stapel");
    return connection;
  }

  private int status(HttpURLConnection connection) {
    try {
      return connection.getResponseCode();
    } catch (IOException e) {
      throw silent(e.toString());
    }
  }

  private ProfileException silent(String detail) {
    return new ProfileException("repository-silent", address, detail);
  }
}
