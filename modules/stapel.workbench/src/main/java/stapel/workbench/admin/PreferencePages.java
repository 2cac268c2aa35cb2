package stapel.workbench.admin;

import java.io.IOException;
import java.util.List;
import stapel.platform.api.Preferences;
import stapel.workbench.Pages;
import stapel.workbench.Refused;
import stapel.workbench.Visit;

/** The server's preferences, drawn from what the running bundles describe. */
public final class PreferencePages {

  private final Pages pages;

  /** Sends its page there. */
  public PreferencePages(Pages pages) {
    this.pages = pages;
  }

  /**
   * {@code /preferences}: each value is a form of its own that posts to the command of
   * provisioning.
   */
  public void show(Visit visit) throws IOException {
    boolean may =
        visit.platform().commands().may(visit.caller(), Preferences.PERMISSION, "platform");
    if (!may) {
      throw Refused.forbidden();
    }
    Preferences preferences =
        visit.platform().late().preferences().orElseThrow(Refused::unavailable);
    List<Preferences.Group> groups = preferences.groups(visit.caller().language());
    pages.send(
        visit,
        new Pages.Heading(
            visit.words().text("preferences"), visit.words().text("preferences.about"), ""),
        pages.templates().preferences(visit.words(), groups, visit.token()));
  }

  /** The address that stores a value. */
  public static String set() {
    return "/c/" + Preferences.SET;
  }

  /** The address that goes back to the default. */
  public static String reset() {
    return "/c/" + Preferences.RESET;
  }

  /** The {@code id} attribute of a preference. */
  public static String id(Preferences.Group group, Preferences.Definition definition) {
    return "p-" + (group.id() + "-" + definition.key()).replace('.', '-');
  }

  /** What stands in its field: one value, or one a line. */
  public static String value(Preferences.Definition definition) {
    return String.join("\n", definition.values());
  }

  /** Its bounds in words, empty when it has none. */
  public static String bounds(Preferences.Definition definition) {
    return definition.from().isEmpty() && definition.to().isEmpty()
        ? ""
        : definition.from() + "–" + definition.to();
  }

  /** The default in words, a dash when it is empty. */
  public static String byDefault(Preferences.Definition definition) {
    return definition.defaults().isEmpty() ? "—" : String.join(", ", definition.defaults());
  }
}
