package stapel.workbench.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Bodies beyond what any form takes are refused before a byte of them is stored. */
final class Body {

  /**
   * Bytes of a whole form, 100 MB of files and room for the other fields; the reader of forms keeps
   * the same limit.
   */
  static final long MOST = 105_906_176;

  /**
   * A browser shows the answer only after it has sent all, so this much is read and thrown away.
   */
  private static final long DRAINED = 512L * 1024 * 1024;

  private Body() {}

  static boolean tooLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > MOST;
  }

  static void drain(HttpServletRequest request) throws IOException {
    byte[] buffer = new byte[65_536];
    long left = DRAINED;
    try (InputStream body = request.getInputStream()) {
      int read = body.read(buffer);
      while (read >= 0 && left > 0) {
        left -= read;
        read = body.read(buffer);
      }
    }
  }
}
