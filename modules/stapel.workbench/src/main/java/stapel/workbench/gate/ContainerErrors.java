package stapel.workbench.gate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Jetty's own refusals in our words. It knows no caller, so the browser's language decides. */
final class ContainerErrors extends ErrorHandler {

  private static final String PAGE = "text/html;charset=utf-8";

  private final Supplier<Locale> otherwise;
  private final BooleanSupplier stopping;

  /**
   * Answers in that language whoever asks for none of ours.
   *
   * @param stopping true once services go, and with them whatever a request fails for
   */
  ContainerErrors(Supplier<Locale> otherwise, BooleanSupplier stopping) {
    this.otherwise = otherwise;
    this.stopping = stopping;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int failed,
      String message,
      Throwable cause,
      Callback callback) {
    int code = stopping.getAsBoolean() ? HttpStatus.SERVICE_UNAVAILABLE_503 : failed;
    response.setStatus(code);
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
    // What is too long or broken is refused before any header is known.
    List<Locale> languages =
        accepted == null ? both() : List.of(Callers.language(accepted, otherwise.get()));
    Locale language = languages.get(0);
    boolean program = request.getHttpURI().toString().contains("/api/");
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'");
    headers.put(HttpHeader.CONTENT_LANGUAGE, language.getLanguage());
    headers.put(HttpHeader.CONTENT_TYPE, program ? "application/problem+json" : PAGE);
    if (code == HttpStatus.SERVICE_UNAVAILABLE_503) {
      headers.put(HttpHeader.RETRY_AFTER, "5");
    }
    String body =
        program ? StoppedPage.problem(code, languages) : StoppedPage.page(code, languages);
    response.write(true, bytes(body), callback);
  }

  private List<Locale> both() {
    Locale first = otherwise.get();
    Locale second = first.getLanguage().equals("en") ? Locale.forLanguageTag("ru") : Locale.ENGLISH;
    return List.of(first, second);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
