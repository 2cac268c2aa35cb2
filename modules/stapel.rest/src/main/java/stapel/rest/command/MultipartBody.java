package stapel.rest.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;
import stapel.rest.Declined;
import stapel.rest.Json;

/**
 * Reads {@code multipart/form-data} as it comes: a part with a file name goes to the disk, a part
 * {@code request} of type JSON gives the fields of its object, any other part is one field's text.
 * A name that comes again makes a list.
 */
final class MultipartBody {
  private static final int MOST_PARTS = 1_000;
  private static final int BUFFER = 16 * 1024;

  /** A file's name of 255 letters takes 1.5 KiB when a client writes it with escapes. */
  private static final int LONGEST_HEADER = 4 * 1024;

  private final Uploads uploads;
  private final int textLimit;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  MultipartBody(Uploads uploads, int textLimit) {
    this.uploads = uploads;
    this.textLimit = textLimit;
  }

  Map<String, Object> read(InputStream body, String contentType) throws IOException {
    String boundary = parameters(contentType).get("boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
      throw Declined.because(400, "rest.broken-multipart");
    }
    try {
      var stream =
          new MultipartStream(body, boundary.getBytes(StandardCharsets.ISO_8859_1), BUFFER, null);
      stream.setHeaderEncoding("UTF-8");
      stream.setPartHeaderSizeMax(LONGEST_HEADER);
      boolean more = stream.skipPreamble();
      for (int parts = 0; more; parts++) {
        if (parts == MOST_PARTS) {
          throw Declined.because(413, "rest.too-many-parts", MOST_PARTS);
        }
        part(stream, stream.readHeaders());
        more = stream.readBoundary();
      }
      return fields;
    } catch (MultipartStream.MalformedStreamException
        | FileUploadIOException
        | IllegalArgumentException e) {
      throw Declined.because(400, "rest.broken-multipart");
    }
  }

  private void part(MultipartStream stream, String headers) throws IOException {
    Map<String, String> disposition = parameters(header(headers, "content-disposition").orElse(""));
    String name = Optional.ofNullable(disposition.get("name")).orElse("");
    if (name.isBlank()) {
      throw Declined.because(400, "rest.broken-multipart");
    }
    if (disposition.containsKey("filename")) {
      String file = Optional.ofNullable(disposition.get("filename")).orElse("");
      Object upload = uploads.store(file, stream::readBodyData);
      put(name, upload);
    } else if (header(headers, "content-type").orElse("").startsWith("application/json")) {
      json(name, new String(text(stream), StandardCharsets.UTF_8));
    } else {
      put(name, new String(text(stream), StandardCharsets.UTF_8));
    }
  }

  private void json(String name, String text) throws IOException {
    String object = name.equals("request") ? text : "{\"value\":" + text + "}";
    Map<String, Object> members =
        Json.object(new ByteArrayInputStream(object.getBytes(StandardCharsets.UTF_8)));
    if (name.equals("request")) {
      members.forEach(this::put);
    } else if (members.size() == 1 && members.containsKey("value")) {
      put(name, members.get("value"));
    } else if (!members.isEmpty()) {
      throw Declined.at(name, 400, "rest.broken-json");
    }
  }

  private void put(String name, Object value) {
    Object before = fields.get(name);
    if (before instanceof List<?> list) {
      List<Object> more = new ArrayList<>(list);
      more.add(value);
      fields.put(name, more);
    } else {
      fields.put(name, before == null ? value : new ArrayList<>(List.of(before, value)));
    }
  }

  private byte[] text(MultipartStream stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    stream.readBodyData(new Limited(bytes));
    return bytes.toByteArray();
  }

  private static Optional<String> header(String headers, String name) {
    return headers
        .lines()
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  private static Map<String, String> parameters(String header) {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    return parser.parse(header, ';');
  }

  /** Ends the request at the limit of a field's text. */
  private final class Limited extends FilterOutputStream {
    private int size;

    Limited(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      size += length;
      if (size > textLimit) {
        throw LimitedBody.tooLarge(textLimit);
      }
      out.write(bytes, offset, length);
    }
  }
}
