package stapel.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import stapel.platform.api.Modules;

/** What the server runs and could run, as rows of texts by field. */
public final class ModuleRows {

  private ModuleRows() {}

  /**
   * The rows of {@code list}, {@code offers}, {@code history} or {@code verify}.
   *
   * @throws Declined when there is no such list
   */
  public static List<Map<String, String>> of(Modules modules, String list, Locale language) {
    return switch (list) {
      case "list" -> modules.all(language).stream().map(ModuleRows::module).toList();
      case "offers" -> modules.offers(language).stream().map(ModuleRows::offer).toList();
      case "history" -> modules.history().stream().map(ModuleRows::past).toList();
      case "verify" -> modules.damaged().stream().map(name -> Map.of("name", name)).toList();
      default -> throw Declined.because(404, "rest.no-such-address");
    };
  }

  private static Map<String, String> module(Modules.Module module) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("name", module.name());
    row.put("version", module.version());
    row.put("title", module.title());
    row.put("state", module.state().name());
    row.put("repository", module.repository());
    row.put("sentence", said(module, Modules.Trouble::sentence));
    row.put("detail", said(module, Modules.Trouble::detail));
    return row;
  }

  private static String said(Modules.Module module, Function<Modules.Trouble, String> what) {
    return module.troubles().stream().map(what).distinct().collect(Collectors.joining("\n"));
  }

  private static Map<String, String> offer(Modules.Offer offer) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("name", offer.name());
    row.put("version", offer.version());
    row.put("title", offer.title());
    row.put("description", offer.description());
    row.put("permissions", String.join(", ", offer.permissions()));
    row.put("key", offer.key());
    row.put("keyName", offer.keyName());
    row.put("installed", offer.installed());
    row.put("repository", offer.repository());
    return row;
  }

  /** The rows of a plan. */
  static List<Map<String, String>> of(List<Modules.Effect> plan) {
    return plan.stream().map(ModuleRows::effect).toList();
  }

  private static Map<String, String> effect(Modules.Effect effect) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("what", effect.what());
    row.put("kind", effect.kind());
    row.put("name", effect.name());
    row.put("title", effect.title());
    row.put("from", effect.from());
    row.put("to", effect.to());
    return row;
  }

  private static Map<String, String> past(Modules.Past past) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("number", String.valueOf(past.number()));
    row.put("made", past.made().toString());
    row.put("who", past.who());
    row.put("what", past.what());
    row.put("state", past.current() ? "CURRENT" : past.state());
    return row;
  }
}
