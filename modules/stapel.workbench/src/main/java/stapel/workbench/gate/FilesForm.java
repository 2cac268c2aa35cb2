package stapel.workbench.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload.FileItem;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.apache.commons.fileupload.disk.DiskFileItemFactory;
import stapel.api.command.Upload;

/**
 * A form with files. The container would read it too, but gives the header of a part 512 bytes and
 * drops every field of the form when a file's name is longer than that: 250 Cyrillic letters are.
 */
final class FilesForm extends HttpServletRequestWrapper implements AutoCloseable {

  /** A file's name of 255 letters takes 1.5 KiB when a browser writes it with escapes. */
  private static final int LONGEST_HEADER = 8 * 1024;

  private static final int MOST_PARTS = 20_000;
  private static final int IN_MEMORY = 65_536;

  private final Map<String, String[]> texts = new LinkedHashMap<>();
  private final Map<String, List<Upload>> files = new LinkedHashMap<>();
  private final List<FileItem> items;

  /**
   * Reads it all; what is large lies in that folder until this is closed.
   *
   * @throws FileUploadException when it is beyond the limits or no form at all
   */
  FilesForm(HttpServletRequest request, File folder) throws FileUploadException {
    super(request);
    FileUpload reader = new FileUpload(new DiskFileItemFactory(IN_MEMORY, folder));
    reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
    reader.setPartHeaderSizeMax(LONGEST_HEADER);
    reader.setFileCountMax(MOST_PARTS);
    reader.setSizeMax(Body.MOST);
    texts.putAll(request.getParameterMap());
    items = reader.parseRequest(new Sent(request));
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (FileItem item : items) {
      if (item.isFormField()) {
        typed.computeIfAbsent(item.getFieldName(), name -> new ArrayList<>()).add(text(item));
      } else if (item.getName() != null && !item.getName().isBlank()) {
        files
            .computeIfAbsent(item.getFieldName(), name -> new ArrayList<>())
            .add(new SentFile(item));
      }
    }
    typed.forEach((name, values) -> texts.put(name, values.toArray(String[]::new)));
    setAttribute(Gate.FILES, files);
  }

  /** Whether this is such a form, and nobody else reads it: the interface for programs does. */
  static boolean is(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        && !Forgery.safe(request)
        && !Open.path(request).startsWith("/api/");
  }

  @Override
  public String getParameter(String name) {
    String[] values = texts.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = texts.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(texts.keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(texts);
  }

  @Override
  public void close() {
    items.forEach(FileItem::delete);
  }

  private static String text(FileItem item) {
    try {
      return item.getString(StandardCharsets.UTF_8.name());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the field " + item.getFieldName(), e);
    }
  }

  /** The body as the reader of forms wants it. */
  private record Sent(HttpServletRequest request) implements UploadContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
      return request.getContentType();
    }

    @Override
    @Deprecated
    public int getContentLength() {
      return request.getContentLength();
    }

    @Override
    public long contentLength() {
      return request.getContentLengthLong();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return request.getInputStream();
    }
  }

  /** One file; a browser may send a path for its name. */
  private record SentFile(FileItem item) implements Upload {

    @Override
    public String name() {
      String given = item.getName();
      String name =
          given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
      String clean = name.replaceAll("\\p{Cntrl}", "");
      return clean.isEmpty() ? "file" : clean;
    }

    @Override
    public long size() {
      return item.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return item.getInputStream();
    }
  }
}
