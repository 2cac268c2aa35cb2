package stapel.workbench;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * Short names of time zones: those of Russia by their distance from Moscow, as its timetables do,
 * all others by theirs from UTC.
 */
public final class ZoneName {

  private static final int MOSCOW = 3 * 3600;

  /** So far ahead that no change of the law is known: the offset that holds without summer time. */
  private static final Instant STANDARD = Instant.parse("2100-01-01T00:00:00Z");

  private static final Set<String> RUSSIAN =
      Set.of(
          "Europe/Kaliningrad",
          "Europe/Moscow",
          "Europe/Simferopol",
          "Europe/Kirov",
          "Europe/Volgograd",
          "Europe/Astrakhan",
          "Europe/Saratov",
          "Europe/Ulyanovsk",
          "Europe/Samara",
          "Asia/Yekaterinburg",
          "Asia/Omsk",
          "Asia/Novosibirsk",
          "Asia/Barnaul",
          "Asia/Tomsk",
          "Asia/Novokuznetsk",
          "Asia/Krasnoyarsk",
          "Asia/Irkutsk",
          "Asia/Chita",
          "Asia/Yakutsk",
          "Asia/Khandyga",
          "Asia/Vladivostok",
          "Asia/Ust-Nera",
          "Asia/Magadan",
          "Asia/Sakhalin",
          "Asia/Srednekolymsk",
          "Asia/Kamchatka",
          "Asia/Anadyr");

  private ZoneName() {}

  /** Its name without regard to summer time. */
  public static String of(ZoneId zone, boolean russian) {
    return of(zone, STANDARD, russian);
  }

  /** Its name at this moment. */
  public static String of(ZoneId zone, Instant moment, boolean russian) {
    ZoneOffset offset = zone.getRules().getOffset(moment);
    if (russian(zone.getId())) {
      return (russian ? "МСК" : "MSK") + distance(offset.getTotalSeconds() - MOSCOW);
    }
    return "UTC" + distance(offset.getTotalSeconds());
  }

  /** True when it is one of Russia's. */
  static boolean russian(String id) {
    return RUSSIAN.contains(id);
  }

  /** Its distance from UTC without regard to summer time. */
  static String utc(ZoneId zone) {
    return "UTC" + distance(zone.getRules().getOffset(STANDARD).getTotalSeconds());
  }

  private static String distance(int seconds) {
    if (seconds == 0) {
      return "";
    }
    int minutes = Math.abs(seconds) / 60;
    String sign = seconds < 0 ? "\u2212" : "+";
    return sign
        + minutes / 60
        + (minutes % 60 == 0 ? "" : ":" + String.format("%02d", minutes % 60));
  }
}
