package stapel.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stapel.platform.api.Caller;

/**
 * An exchange over HTTP. The address's parameters are read from the address alone, so that no body
 * is read for them.
 */
final class ServletExchange implements Exchange {
  private static final String ANY_LANGUAGE = "*";

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Caller caller;

  ServletExchange(HttpServletRequest request, HttpServletResponse response, Caller caller) {
    this.request = request;
    this.response = response;
    this.caller = speaking(caller, Optional.ofNullable(request.getHeader("Accept-Language")));
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public List<String> path() {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
  }

  @Override
  public Map<String, List<String>> parameters() {
    return parameters(request.getQueryString() == null ? "" : request.getQueryString());
  }

  static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!pair.isEmpty()) {
        parameters
            .computeIfAbsent(decoded(name), n -> new ArrayList<>())
            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  @Override
  public long length() {
    return request.getContentLengthLong();
  }

  @Override
  public InputStream body() throws IOException {
    return request.getInputStream();
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public void status(int status) {
    response.setStatus(status);
  }

  @Override
  public void set(String header, String value) {
    response.setHeader(header, value);
  }

  @Override
  public OutputStream out() throws IOException {
    return response.getOutputStream();
  }

  @Override
  public boolean sent() {
    return response.isCommitted();
  }

  @Override
  public void reset() {
    response.resetBuffer();
    for (String header :
        List.of("Content-Type", "Content-Disposition", "ETag", "Location", "Link")) {
      response.setHeader(header, null);
    }
  }

  /**
   * The caller, answered in the first of our languages that the client names; in the own one when
   * it names none.
   */
  static Caller speaking(Caller caller, Optional<String> accepted) {
    Optional<Locale> wanted =
        accepted.filter(a -> !a.strip().equals(ANY_LANGUAGE)).flatMap(ServletExchange::language);
    return wanted.map(caller::speaking).orElse(caller);
  }

  private static Optional<Locale> language(String accepted) {
    try {
      return Locale.LanguageRange.parse(accepted).stream()
          .map(range -> Locale.forLanguageTag(range.getRange().split("-")[0]))
          .filter(l -> List.of("ru", "en").contains(l.getLanguage()))
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Declined.because(400, "rest.address");
    }
  }
}
