package stapel.workbench;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.Optional;
import stapel.api.data.Row;
import stapel.platform.api.Preferences;
import stapel.workbench.asset.Assets;
import stapel.workbench.pages.StaticTemplates;

/** Sends pages: the content inside its frame, or alone where only a part was asked for. */
public final class Pages {

  /** The dataset whose rows are scopes and name them. */
  static final String SCOPES = "access.scopes";

  private final Assets assets;
  private final StaticTemplates templates = new StaticTemplates();

  /** With the addresses of style and scripts. */
  public Pages(Assets assets) {
    this.assets = assets;
  }

  /** The compiled templates. */
  public StaticTemplates templates() {
    return templates;
  }

  /** The addresses of style and scripts. */
  public Assets assets() {
    return assets;
  }

  /** HTML that is made already, to stand inside a page. */
  public static Content html(String made) {
    return out -> out.writeContent(made);
  }

  /** A whole page. */
  public void send(Visit visit, Heading heading, Content content) throws IOException {
    send(visit, 200, heading, content);
  }

  /** A whole page with another status. */
  public void send(Visit visit, int status, Heading heading, Content content) throws IOException {
    Frame frame = frame(visit, heading);
    StringOutput out = new StringOutput(16_384);
    templates.layout(frame, content).render(out);
    visit.response().setStatus(status);
    write(visit, out.toString());
  }

  /** A part of a page, without the frame. */
  public void part(Visit visit, Content content) throws IOException {
    StringOutput out = new StringOutput(8_192);
    content.writeTo(out);
    write(visit, out.toString());
  }

  /** Sends HTML. */
  public static void write(Visit visit, String html) throws IOException {
    visit.response().setContentType("text/html");
    visit.response().setCharacterEncoding("UTF-8");
    visit.response().setHeader("Vary", "HX-Request");
    visit.response().getWriter().write(html);
  }

  private Frame frame(Visit visit, Heading heading) {
    return new Frame(
        visit.words(),
        visit.platform().settings().organisation(),
        heading.title(),
        heading.sub(),
        Navigation.of(visit, heading.current()),
        visit.caller().name(),
        visit.token(),
        here(visit),
        scope(visit),
        Said.take(visit),
        administration(visit),
        assets);
  }

  private static boolean administration(Visit visit) {
    return visit.permits().may(Preferences.PERMISSION, "");
  }

  private static String here(Visit visit) {
    String query = visit.request().getQueryString();
    return visit.request().getMethod().equals("GET")
        ? visit.request().getRequestURI() + (query == null ? "" : "?" + query)
        : "/";
  }

  private static Frame.Scope scope(Visit visit) {
    Optional<String> id = visit.scope();
    if (id.isEmpty()) {
      return new Frame.Scope("", "", "");
    }
    String without = visit.request().getRequestURI();
    return new Frame.Scope(id.get(), title(visit, id.get()), without);
  }

  private static String title(Visit visit, String scope) {
    boolean named = visit.platform().datasets().dataset(visit.caller(), SCOPES).isPresent();
    Optional<Row> row =
        named
            ? visit.platform().datasets().read(visit.caller(), reader -> reader.row(SCOPES, scope))
            : Optional.empty();
    return row.flatMap(r -> r.cell("title"))
        .map(visit.show()::value)
        .orElse(visit.words().text("scope.one"));
  }

  /**
   * What a page is called.
   *
   * @param current id of the contribution it belongs to, for the navigation
   */
  public record Heading(String title, String sub, String current) {

    /** A page outside every perspective. */
    public static Heading of(String title) {
      return new Heading(title, "", "");
    }

    /** A page of a contribution. */
    public static Heading of(String title, String current) {
      return new Heading(title, "", current);
    }
  }
}
