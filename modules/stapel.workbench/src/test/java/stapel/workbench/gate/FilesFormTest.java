package stapel.workbench.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload.FileUploadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stapel.api.command.Upload;

class FilesFormTest {

  private static final String LONG = "ё".repeat(250) + ".csv";

  @TempDir Path folder;

  private final Map<String, Object> attributes = new HashMap<>();

  @Test
  @SuppressWarnings("unchecked")
  void fieldsAndFileArriveWhenTheNameHas254Letters() throws Exception {
    byte[] large = "а;б\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);
    String body =
        part("name=\"title\"", "Ёлка «Север»")
            + part("name=\"row\"", "1")
            + part("name=\"row\"", "2")
            + part(
                "name=\"file\"; filename=\"C:\\dir\\" + LONG + "\"",
                new String(large, StandardCharsets.UTF_8))
            + part("name=\"none\"; filename=\"\"", "")
            + "--edge--\r\n";
    try (FilesForm form = new FilesForm(request("/c/intake.upload", body), folder.toFile())) {
      assertEquals("Ёлка «Север»", form.getParameter("title"));
      assertArrayEquals(new String[] {"1", "2"}, form.getParameterValues("row"));
      assertEquals("s1", form.getParameter("scope"));
      assertEquals(List.of("scope", "title", "row"), List.copyOf(form.getParameterMap().keySet()));
      Map<String, List<Upload>> files = (Map<String, List<Upload>>) attributes.get(Gate.FILES);
      assertEquals(List.of("file"), List.copyOf(files.keySet()));
      Upload file = files.get("file").get(0);
      assertEquals(LONG, file.name());
      assertEquals(large.length, file.size());
      try (InputStream in = file.open()) {
        assertArrayEquals(large, in.readAllBytes());
      }
      assertEquals(1, stored().length);
    }
    assertEquals(0, stored().length);
  }

  @Test
  void bodyThatEndsTooEarlyIsRefusedAndLeavesNoFile() {
    String cut = part("name=\"file\"; filename=\"a.csv\"", "x".repeat(200_000));
    assertThrows(
        FileUploadException.class, () -> new FilesForm(request("/c/a.b", cut), folder.toFile()));
    assertEquals(0, stored().length);
  }

  @Test
  void interfaceForProgramsReadsItsOwn() {
    assertFalse(FilesForm.is(request("/api/v1/commands/a.b", "")));
    assertTrue(FilesForm.is(request("/c/a.b", "")));
  }

  private File[] stored() {
    return folder.toFile().listFiles();
  }

  private static String part(String disposition, String content) {
    return "--edge\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  /** As much of a request as a form needs. */
  private HttpServletRequest request(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getMethod" -> "POST";
                  case "getContentType" -> "multipart/form-data; boundary=edge";
                  case "getServletPath" -> path;
                  case "getContextPath", "getPathInfo" -> null;
                  case "getContentLength" -> bytes.length;
                  case "getContentLengthLong" -> (long) bytes.length;
                  case "getParameterMap" -> Map.of("scope", new String[] {"s1"});
                  case "getInputStream" -> new Bytes(bytes);
                  case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
