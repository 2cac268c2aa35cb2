package stapel.evaluation.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import stapel.api.Messages;
import stapel.evaluation.expectedrank.Zone;
import stapel.evaluation.ranking.Decimals;

/** What pictures say, in one language. */
public final class PictureWords {
  private final Texts texts;
  private final Locale language;

  /** Where words are looked up. */
  @FunctionalInterface
  public interface Texts {
    /** The words of a key with these arguments. */
    String text(String key, Object... arguments);
  }

  /** From these texts, which are in this language. */
  public PictureWords(Texts texts, Locale language) {
    this.texts = texts;
    this.language = language;
  }

  /** From these messages. */
  public PictureWords(Messages messages, Locale language) {
    this((key, arguments) -> messages.text(language, key, arguments), language);
  }

  private String text(String key, Object... arguments) {
    return texts.text("evaluation.picture." + key, arguments);
  }

  private List<String> heads(String picture, String... columns) {
    return List.of(columns).stream().map(column -> text(picture + ".head." + column)).toList();
  }

  Locale language() {
    return language;
  }

  /** A number without needless noughts. */
  String number(double value, int places) {
    BigDecimal number = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    return Decimals.in(language, plain).replace('-', '−');
  }

  /** A difference, its sign written out. */
  String signed(double value, int places) {
    String number = number(value, places);
    return number.equals("0") || number.startsWith("−") ? number : "+" + number;
  }

  String interval(String low, String high) {
    return text("interval", low, high);
  }

  /** Semicolons in between: a comma may stand inside a number. */
  String list(List<Double> numbers) {
    return numbers.stream().map(one -> number(one, 2)).collect(Collectors.joining("; "));
  }

  String ranksTitle(int shown, int all) {
    return shown < all ? text("ranks.some", shown, all) : text("ranks");
  }

  String ranksAxis() {
    return text("ranks.axis");
  }

  List<String> ranksHeads() {
    return heads("ranks", "application", "rank", "interval", "side");
  }

  String cut(int places) {
    return text("cut", places);
  }

  String zone(Zone zone) {
    return texts.text("evaluation.places.side." + zone);
  }

  String rank(String application, List<String> numbers, Optional<Zone> zone) {
    String words = text("rank", application, numbers.get(0), numbers.get(1), numbers.get(2));
    return zone.map(side -> words + ", " + zone(side)).orElse(words);
  }

  String severityTitle() {
    return text("severity");
  }

  String severityAxis() {
    return text("severity.axis");
  }

  List<String> severityHeads() {
    return heads("severity", "expert", "effect", "interval", "readings");
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

  List<String> agreementHeads() {
    return heads("agreement", "application", "marks", "adjusted");
  }

  String agreement(String application, String marks, String adjusted) {
    return text("agreement.row", application, marks, adjusted);
  }
}
