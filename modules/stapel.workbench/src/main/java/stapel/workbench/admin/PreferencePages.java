package stapel.workbench.admin;

import java.io.IOException;
import stapel.platform.api.Preferences;
import stapel.workbench.Refused;
import stapel.workbench.Visit;
import stapel.workbench.list.Attachment;

/** The addresses of the server's preferences; their page is a view. */
public final class PreferencePages {

  /** {@code /preferences}: on to the view. */
  public void show(Visit visit) {
    permit(visit);
    visit.redirect("/v/settings.preferences");
  }

  /** {@code /preferences.json}: what is stored, without secrets. */
  public void export(Visit visit) throws IOException {
    permit(visit);
    Preferences preferences =
        visit.platform().late().preferences().orElseThrow(Refused::unavailable);
    Attachment.begin(visit.response(), "application/json", "preferences.json");
    visit.response().setCharacterEncoding("UTF-8");
    visit.response().getWriter().write(preferences.json());
  }

  private static void permit(Visit visit) {
    if (!visit.platform().commands().may(visit.caller(), Preferences.PERMISSION, "platform")) {
      throw Refused.forbidden();
    }
  }
}
