package stapel.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stapel.api.command.Upload;
import stapel.platform.api.Caller;
import stapel.platform.api.Permits;
import stapel.workbench.gate.Gate;

/** One request of one person to the workbench: who, what and in which words. */
public final class Visit {

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Platform platform;
  private final Words words;
  private final Caller caller;
  private final String token;
  private final boolean everywhere;
  private Permits permits;

  /**
   * Reads the caller the gate has named, once: a view that outlives its request must not read the
   * next one's.
   */
  public Visit(HttpServletRequest request, HttpServletResponse response, Platform platform) {
    this(
        request,
        response,
        platform,
        (Caller) request.getAttribute(Gate.CALLER),
        (String) request.getAttribute(Gate.TOKEN),
        false);
  }

  private Visit(
      HttpServletRequest request,
      HttpServletResponse response,
      Platform platform,
      Caller caller,
      String token,
      boolean everywhere) {
    this.request = request;
    this.response = response;
    this.platform = platform;
    this.caller = caller;
    this.token = token;
    this.everywhere = everywhere;
    this.words = new Words(platform.registries().messages(Visit.class), caller.language());
  }

  /** The same request, made for somebody whom its address names. */
  public Visit of(Caller other) {
    return new Visit(request, response, platform, other, "", false);
  }

  /** The same request, when what it calls {@code scope} is a field of a form. */
  public Visit everywhere() {
    return new Visit(request, response, platform, caller, token, true);
  }

  /** The request itself. */
  public HttpServletRequest request() {
    return request;
  }

  /** The answer itself. */
  public HttpServletResponse response() {
    return response;
  }

  /** What the pages stand on. */
  public Platform platform() {
    return platform;
  }

  /** Who asks. */
  public Caller caller() {
    return caller;
  }

  /** What the caller may, as it is at this request. */
  public synchronized Permits permits() {
    if (permits == null) {
      permits = platform.commands().permits(caller);
    }
    return permits;
  }

  /** The session's token against forgery. */
  public String token() {
    return token;
  }

  /** The workbench's words. */
  public Words words() {
    return words;
  }

  /** Values for this reader. */
  public Show show() {
    return new Show(words, platform.zone());
  }

  /** Names of contributions for this reader. */
  public Labels labels() {
    return new Labels(platform.registries(), words);
  }

  /**
   * The path's parts after the first, decoded: {@code [intake.calls, 01H…]} of {@code
   * /d/intake.calls/01H…}.
   */
  public List<String> parts() {
    String info = request.getPathInfo();
    return info == null || info.length() < 2
        ? List.of()
        : Arrays.asList(info.substring(1).split("/", -1));
  }

  /** A parameter, trimmed; empty when it is missing or blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** All values of a parameter. */
  public List<String> parameters(String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : Arrays.asList(values);
  }

  /** The files of a form by the name of their field; they last as long as the request. */
  @SuppressWarnings("unchecked")
  public Map<String, List<Upload>> files() {
    Object files = request.getAttribute(Gate.FILES);
    return files == null ? Map.of() : (Map<String, List<Upload>>) files;
  }

  /** The scope the person works in, kept from page to page. */
  public Optional<String> scope() {
    return everywhere
        ? Optional.empty()
        : parameter("scope").filter(id -> id.matches("[A-Za-z0-9_-]{1,40}"));
  }

  /** True for htmx asking for a part of a page. */
  public boolean partial() {
    return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
  }

  /** Sends the browser there by GET. */
  public void redirect(String address) {
    response.setStatus(303);
    response.setHeader("Location", address);
  }

  /**
   * A path of this server that a person may be sent back to; {@code fallback} for anything else.
   */
  public static String local(Optional<String> address, String fallback) {
    return address
        .filter(
            a ->
                a.startsWith("/")
                    && !a.startsWith("//")
                    && a.indexOf('\\') < 0
                    && a.chars().allMatch(c -> c > 31))
        .orElse(fallback);
  }

  /** Text for a part of an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
