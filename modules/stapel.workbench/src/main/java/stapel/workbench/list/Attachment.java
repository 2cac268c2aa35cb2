package stapel.workbench.list;

import jakarta.servlet.http.HttpServletResponse;
import stapel.workbench.Visit;

/** How a file leaves the server: never shown by the browser itself. */
public final class Attachment {

  private Attachment() {}

  /** Says what comes and under which name it is to be kept. */
  public static void begin(HttpServletResponse response, String type, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    response.setContentType(type);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + Visit.encode(name));
  }
}
