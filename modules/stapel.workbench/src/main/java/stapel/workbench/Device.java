package stapel.workbench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person recognizes of the header {@code User-Agent}: the browser and the system, by the
 * first mark that is found, since most browsers also name the ones they descend from.
 */
final class Device {

  private static final Map<String, String> BROWSERS =
      inOrder(
          "YaBrowser",
          "Yandex",
          "Edg",
          "Edge",
          "OPR",
          "Opera",
          "Firefox",
          "Firefox",
          "FxiOS",
          "Firefox",
          "Chrome",
          "Chrome",
          "CriOS",
          "Chrome",
          "Safari",
          "Safari");

  private static final Map<String, String> SYSTEMS =
      inOrder(
          "Android",
          "Android",
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Windows",
          "Windows",
          "Mac OS X",
          "macOS",
          "CrOS",
          "ChromeOS",
          "Linux",
          "Linux");

  private static final int LONGEST = 60;

  private Device() {}

  /** Both with a comma, one when the other is not known, else the beginning of the header. */
  static String of(String agent) {
    String browser = first(BROWSERS, agent);
    String system = first(SYSTEMS, agent);
    if (browser.isEmpty() && system.isEmpty()) {
      return agent.substring(0, Math.min(LONGEST, agent.length()));
    }
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String first(Map<String, String> marks, String agent) {
    return marks.entrySet().stream()
        .filter(mark -> agent.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
