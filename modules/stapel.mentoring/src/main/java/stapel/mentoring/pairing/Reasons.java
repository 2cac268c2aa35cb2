package stapel.mentoring.pairing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import stapel.mentoring.matching.Match;

/** Why a team did not get those it wished more, as the table keeps it. */
final class Reasons {
  private Reasons() {}

  /**
   * One wish that was not met.
   *
   * @param role {@code mentor} or {@code curator}
   * @param wish place among the team's wishes; 0 when it is none of them
   * @param reason {@code conflict}, {@code not_accepted} or {@code places_taken}
   * @param own place of the team on the person's list; 0 when it is not there
   */
  record Unmet(
      String role, String person, int wish, String reason, int own, List<Holder> holders) {}

  /**
   * Who has a place.
   *
   * @param rank place of that team on the person's list; 0 when it is not there
   */
  record Holder(String team, int rank) {}

  static String written(SeasonPair pair) {
    JsonArray all = new JsonArray();
    pair.mentor().refused().forEach(refused -> all.add(written("mentor", refused)));
    pair.curator().refused().forEach(refused -> all.add(written("curator", refused)));
    return all.toString();
  }

  private static JsonObject written(String role, Match.Refused refused) {
    JsonObject one = new JsonObject();
    one.addProperty("role", role);
    one.addProperty("person", refused.person());
    one.addProperty("wish", number(refused.rank()));
    one.addProperty("reason", refused.reason().name().toLowerCase(Locale.ROOT));
    one.addProperty("own", number(refused.own()));
    JsonArray holders = new JsonArray();
    for (Match.Holder holder : refused.holders()) {
      JsonObject has = new JsonObject();
      has.addProperty("team", holder.team());
      has.addProperty("rank", number(holder.rank()));
      holders.add(has);
    }
    one.add("holders", holders);
    return one;
  }

  private static int number(OptionalInt rank) {
    return rank.orElse(0);
  }

  static List<Unmet> read(String text) {
    List<Unmet> all = new ArrayList<>();
    for (JsonElement element : JsonParser.parseString(text).getAsJsonArray()) {
      JsonObject one = element.getAsJsonObject();
      List<Holder> holders = new ArrayList<>();
      for (JsonElement holder : one.getAsJsonArray("holders")) {
        JsonObject has = holder.getAsJsonObject();
        holders.add(new Holder(has.get("team").getAsString(), has.get("rank").getAsInt()));
      }
      all.add(
          new Unmet(
              one.get("role").getAsString(),
              one.get("person").getAsString(),
              one.get("wish").getAsInt(),
              one.get("reason").getAsString(),
              one.get("own").getAsInt(),
              holders));
    }
    return all;
  }
}
