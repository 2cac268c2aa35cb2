package stapel.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import stapel.api.Refusal;
import stapel.platform.api.Sessions;
import stapel.workbench.gate.SessionCookie;

/** Signing in and out, and the language. */
final class Login {

  private final Pages pages;

  Login(Pages pages) {
    this.pages = pages;
  }

  /** The form by GET, signing in by POST. */
  void show(Visit visit) throws IOException {
    if (visit.caller().known()) {
      visit.redirect("/");
    } else if (visit.request().getMethod().equals("POST")) {
      signIn(visit);
    } else {
      form(visit, 200, "", "");
    }
  }

  private void signIn(Visit visit) throws IOException {
    String email = visit.parameter("email").orElse("");
    String password = visit.request().getParameter("password");
    try {
      Sessions.Session session =
          visit
              .platform()
              .sessions()
              .signIn(
                  email,
                  password == null ? "" : password,
                  visit.request().getRemoteAddr(),
                  agent(visit),
                  spoken(visit));
      SessionCookie.set(visit.response(), session.secret());
      visit.redirect(Visit.local(visit.parameter("next"), "/"));
    } catch (Refusal refusal) {
      List<String> problems = visit.platform().wording().problems(refusal, spoken(visit));
      form(visit, Refused.status(refusal.kind()), email, String.join(" ", problems));
    }
  }

  private static String agent(Visit visit) {
    String agent = visit.request().getHeader("User-Agent");
    return agent == null ? "" : Device.of(agent);
  }

  private void form(Visit visit, int status, String email, String error) throws IOException {
    Words words = new Words(visit.words().messages(), spoken(visit));
    if (visit.request().getMethod().equals("GET")) {
      keep(visit);
    }
    visit.response().setStatus(status);
    String next = Visit.local(visit.parameter("next"), "/");
    String organisation = visit.platform().settings().organisation();
    pages.part(
        visit, pages.templates().login(words, pages.assets(), organisation, next, email, error));
  }

  private static Locale spoken(Visit visit) {
    return visit.parameter("language").map(Login::known).orElse(visit.caller().language());
  }

  private static void keep(Visit visit) {
    visit
        .parameter("language")
        .map(Login::known)
        .ifPresent(chosen -> SessionCookie.speak(visit.response(), chosen.getLanguage()));
  }

  private static Locale known(String tag) {
    return tag.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("ru");
  }

  void signOut(Visit visit) {
    if (visit.request().getMethod().equals("POST")) {
      SessionCookie.secret(visit.request()).ifPresent(visit.platform().sessions()::signOut);
      SessionCookie.clear(visit.response());
      visit.response().setHeader("Clear-Site-Data", "\"storage\"");
    }
    visit.redirect("/login");
  }

  void language(Visit visit) {
    if (visit.request().getMethod().equals("POST")) {
      Locale language = known(visit.parameter("language").orElse("ru"));
      keep(visit);
      SessionCookie.secret(visit.request())
          .ifPresent(secret -> visit.platform().sessions().language(secret, language));
    }
    visit.redirect(Visit.local(visit.parameter("next"), "/"));
  }
}
