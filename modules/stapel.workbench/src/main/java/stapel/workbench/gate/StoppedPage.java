package stapel.workbench.gate;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import stapel.workbench.asset.Assets;
import stapel.workbench.pages.StaticTemplates;

/**
 * What a reader gets whose request the container refused before any filter saw it, such as an
 * address that is too long: a page for people, a problem document for programs.
 */
final class StoppedPage {

  private static final Assets ASSETS = Assets.read();

  private StoppedPage() {}

  /** The page, in these languages under each other. */
  static String page(int status, List<Locale> languages) {
    StringOutput out = new StringOutput(2_048);
    List<Stopped> parts = languages.stream().map(language -> part(status, language)).toList();
    new StaticTemplates().stopped(ASSETS, parts).render(out);
    return out.toString();
  }

  private static Stopped part(int status, Locale language) {
    return new Stopped(
        language.getLanguage(),
        words(language, "title", status),
        words(language, "text", status),
        words(language).getString("home.back"));
  }

  /** The same members as every problem document of the interface has, in these languages. */
  static String problem(int status, List<Locale> languages) {
    return "{\"type\":\"urn:stapel:problem:http.%1$d\",\"title\":\"%2$s\",\"status\":%1$d,\"code\":\"http.%1$d\",\"detail\":\"%3$s\"}"
        .formatted(status, both(languages, "title", status), both(languages, "text", status));
  }

  private static String both(List<Locale> languages, String part, int status) {
    return languages.stream()
        .map(language -> words(language, part, status))
        .collect(Collectors.joining(" / "));
  }

  private static String words(Locale language, String part, int status) {
    ResourceBundle words = words(language);
    String key = "stopped." + part + "." + status;
    return words.getString(
        words.containsKey(key) ? key : "stopped." + part + (status < 500 ? ".ours" : ".theirs"));
  }

  private static ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle(
        "OSGI-INF.l10n.messages", language, StoppedPage.class.getClassLoader());
  }
}
