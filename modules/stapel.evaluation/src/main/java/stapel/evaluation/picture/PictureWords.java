package stapel.evaluation.picture;

import java.util.Locale;
import java.util.Optional;
import stapel.api.Messages;
import stapel.evaluation.expectedrank.Zone;

/** What pictures say, in one language. */
public final class PictureWords {
  private final Messages messages;
  private final Locale language;

  /** From these messages. */
  public PictureWords(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  private String text(String key, Object... arguments) {
    return messages.text(language, "evaluation.picture." + key, arguments);
  }

  String ranksTitle(int shown, int all) {
    return shown < all ? text("ranks.some", shown, all) : text("ranks");
  }

  String ranksAxis() {
    return text("ranks.axis");
  }

  String cut(int places) {
    return text("cut", places);
  }

  String rank(String application, String rank, String low, String high, Optional<Zone> zone) {
    String side =
        zone.map(of -> messages.text(language, "evaluation.places.side." + of)).orElse("");
    return text("rank", application, rank, low, high) + (side.isEmpty() ? "" : ", " + side);
  }

  String severityTitle() {
    return text("severity");
  }

  String severityAxis() {
    return text("severity.axis");
  }

  String middling() {
    return text("middling");
  }

  String severity(String expert, String effect, String low, String high, int readings) {
    return text("severity.row", expert, effect, low, high, readings);
  }

  String agreementTitle(int shown, int all) {
    return shown < all ? text("agreement.some", shown, all) : text("agreement");
  }

  String agreementAxis() {
    return text("agreement.axis");
  }

  String agreement(String application, String marks, String adjusted) {
    return text("agreement.row", application, marks, adjusted);
  }
}
