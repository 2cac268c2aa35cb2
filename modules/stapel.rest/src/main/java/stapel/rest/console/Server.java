package stapel.rest.console;

import com.google.gson.stream.JsonWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stapel.rest.Json;

/** A running server, spoken to over its own REST interface. */
final class Server {
  private static final int CONNECT_MILLIS = 5_000;

  private final ServerFile file;
  private final Locale language;

  Server(ServerFile file, Locale language) {
    this.file = file;
    this.language = language;
  }

  /** Gets an address below {@code /api/v1}. */
  Answer get(String path) throws IOException {
    return new Answer(open(path));
  }

  /** Posts fields as a form: files are streamed, what is not text goes as JSON. */
  Answer post(String path, Map<String, Object> fields, Map<String, String> headers)
      throws IOException {
    HttpURLConnection connection = open(path);
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String boundary = "stapel-" + HexFormat.of().formatHex(random);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(64 * 1024);
    headers.forEach(connection::setRequestProperty);
    connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=" + boundary);
    try (OutputStream out = connection.getOutputStream()) {
      for (Map.Entry<String, Object> field : fields.entrySet()) {
        List<?> values =
            field.getValue() instanceof List<?> list && files(list)
                ? list
                : List.of(field.getValue());
        for (Object value : values) {
          part(out, boundary, field.getKey(), value);
        }
      }
      out.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return refusedMeanwhile(connection, e);
    }
    return new Answer(connection);
  }

  /** A server that refuses a large file answers before it has read it all. */
  private static Answer refusedMeanwhile(HttpURLConnection connection, IOException sending)
      throws IOException {
    try {
      connection.getResponseCode();
      return new Answer(connection);
    } catch (IOException e) {
      sending.addSuppressed(e);
      throw sending;
    }
  }

  private static boolean files(List<?> list) {
    return list.stream().allMatch(DiskFile.class::isInstance);
  }

  private static void part(OutputStream out, String boundary, String name, Object value)
      throws IOException {
    StringBuilder head =
        new StringBuilder("--")
            .append(boundary)
            .append("\r\nContent-Disposition: form-data; name=\"");
    head.append(name.replaceAll("[\"\r\n]", "")).append('"');
    if (value instanceof DiskFile disk) {
      head.append("; filename=\"").append(disk.name().replaceAll("[\"\r\n]", "_")).append('"');
    } else if (!(value instanceof String)) {
      head.append("\r\nContent-Type: application/json");
    }
    out.write(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
    if (value instanceof DiskFile disk) {
      try (InputStream in = disk.open()) {
        in.transferTo(out);
      }
    } else if (value instanceof String text) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } else {
      try (JsonWriter json = Json.writer(new LeftOpen(out))) {
        Json.write(json, value);
      }
    }
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private HttpURLConnection open(String path) throws IOException {
    var connection =
        (HttpURLConnection) file.address().resolve("/api/v1" + path).toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setRequestProperty("Authorization", "Bearer " + file.token());
    connection.setRequestProperty("Accept-Language", language.getLanguage());
    return connection;
  }

  /** What the server said. */
  static final class Answer {
    private final HttpURLConnection connection;

    Answer(HttpURLConnection connection) {
      this.connection = connection;
    }

    boolean good() throws IOException {
      return connection.getResponseCode() / 100 == 2;
    }

    int status() throws IOException {
      return connection.getResponseCode();
    }

    boolean is(String type) {
      return String.valueOf(connection.getContentType()).startsWith(type);
    }

    InputStream body() throws IOException {
      InputStream errors = good() ? null : connection.getErrorStream();
      return good()
          ? connection.getInputStream()
          : errors == null ? InputStream.nullInputStream() : errors;
    }

    Map<String, Object> object() throws IOException {
      try (InputStream in = body()) {
        return Json.object(in);
      }
    }
  }

  /** Leaves the connection open behind a part. */
  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
