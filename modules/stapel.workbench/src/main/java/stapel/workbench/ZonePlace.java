package stapel.workbench;

import java.time.ZoneId;
import java.util.Set;

/**
 * What people call a time zone: its city and how far it is from Moscow and from UTC. Cities of the
 * country and its neighbours are named in the reader's language, all others as their ids name them.
 */
final class ZonePlace {

  private static final Set<String> NEIGHBOURS =
      Set.of(
          "Asia/Almaty",
          "Asia/Ashgabat",
          "Asia/Baku",
          "Asia/Bishkek",
          "Asia/Dushanbe",
          "Asia/Tashkent",
          "Asia/Yerevan",
          "Europe/Minsk");

  private ZonePlace() {}

  /** In the words of one reader: {@code Екатеринбург, МСК+2 (UTC+5)}. */
  static String of(ZoneId zone, Words words) {
    String utc = ZoneName.utc(zone);
    String name = ZoneName.of(zone, words.tag().equals("ru"));
    String place = place(zone.getId(), words);
    if (place.equals(utc)) {
      return utc;
    }
    return place + (name.equals(utc) ? "" : ", " + name) + " (" + utc + ")";
  }

  private static String place(String id, Words words) {
    if (ZoneName.russian(id) || NEIGHBOURS.contains(id)) {
      return words.text("zone." + id);
    }
    int last = id.lastIndexOf('/');
    String city = id.substring(last + 1).replace('_', ' ');
    return last < 0 ? city : city + ", " + id.substring(0, last);
  }
}
