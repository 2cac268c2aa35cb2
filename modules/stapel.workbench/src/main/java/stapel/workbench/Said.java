package stapel.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import stapel.workbench.gate.SessionCookie;

/**
 * What a command said, kept for the next page in a cookie of the person's own browser: no state of
 * the server, and shown as plain text.
 */
public final class Said {

  private static final String NAME = "__Host-said";
  private static final int LONGEST = 2_000;

  private Said() {}

  /** Keeps the sentences for the next page. */
  public static void keep(HttpServletResponse response, List<String> sentences) {
    String text = String.join("\n", sentences);
    String kept = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(kept.getBytes(StandardCharsets.UTF_8));
    response.addHeader(
        "Set-Cookie", NAME + "=" + value + "; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Lax");
  }

  /** The sentences, which are then forgotten. */
  static List<String> take(Visit visit) {
    Optional<String> value = SessionCookie.read(visit.request(), NAME);
    if (value.isEmpty()) {
      return List.of();
    }
    visit
        .response()
        .addHeader("Set-Cookie", NAME + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
    try {
      String text = new String(Base64.getUrlDecoder().decode(value.get()), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank()).toList();
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
