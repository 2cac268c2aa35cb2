package stapel.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One connection that is kept open, as a browser or a client keeps it. It does as little as HTTP
 * allows, for the load generator shares the machine with what it measures.
 */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 120_000;

  private final int port;
  private final Socket socket = new Socket();
  private final InputStream in;
  private final OutputStream out;

  Wire(int port) throws IOException {
    this.port = port;
    socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1_000);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  Answer get(String path, String... headers) throws IOException {
    return send("GET", path, new byte[0], headers);
  }

  /** Sends and waits for the whole answer; each header is a line {@code Name: value}. */
  Answer send(String method, String path, byte[] body, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(300);
    head.append(method)
        .append(' ')
        .append(path)
        .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
        .append(port);
    for (String header : headers) {
      head.append("\r\n").append(header);
    }
    head.append("\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
    ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length);
    whole.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(body);
    whole.writeTo(out);
    return answer();
  }

  private Answer answer() throws IOException {
    String first = line();
    if (first.length() < 12) {
      throw new EOFException("the server closed the connection");
    }
    List<String> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      headers.add(line);
    }
    Answer head = new Answer(Integer.parseInt(first.substring(9, 12)), headers, new byte[0]);
    if (head.header("transfer-encoding").equals("chunked")) {
      return new Answer(head.status, headers, chunks());
    }
    String length = head.header("content-length");
    return new Answer(
        head.status, headers, length.isEmpty() ? new byte[0] : read(Integer.parseInt(length)));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      body.writeBytes(read(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private byte[] read(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the server closed the connection");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** What came back; header lines as they were sent. */
  record Answer(int status, List<String> headers, byte[] body) {

    /** The first value of a header, empty when it is not there; the name in lower case. */
    String header(String name) {
      return headers.stream()
          .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(h -> h.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    Answer expect(int wanted) throws IOException {
      if (status != wanted) {
        throw new IOException("answer " + status + " instead of " + wanted + ": " + text());
      }
      return this;
    }
  }
}
