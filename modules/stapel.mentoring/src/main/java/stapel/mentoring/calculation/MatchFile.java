package stapel.mentoring.calculation;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import stapel.api.work.OutputFile;
import stapel.mentoring.matching.Match;

/**
 * Writes {@code pairs} [{@code team}, {@code mentor}, {@code curator}] and {@code why} [{@code
 * team}, {@code role}, {@code wish}, {@code reason}, {@code taken_by}]; ranks count from 1 and are
 * null for who is on no list.
 */
final class MatchFile {
  private final Map<Role, List<Match>> matches;

  MatchFile(Map<Role, List<Match>> matches) {
    this.matches = matches;
  }

  void write(OutputFile file) {
    try (JsonWriter json =
        new JsonWriter(new OutputStreamWriter(file.create(), StandardCharsets.UTF_8))) {
      json.setIndent("  ");
      json.beginObject();
      json.name("pairs").beginArray();
      for (int t = 0; t < matches.get(Role.MENTOR).size(); t++) {
        json.beginObject().name("team").value(matches.get(Role.MENTOR).get(t).team());
        for (Map.Entry<Role, List<Match>> role : matches.entrySet()) {
          json.name(role.getKey().key()).value(role.getValue().get(t).person().orElse(null));
        }
        json.endObject();
      }
      json.endArray();
      json.name("why").beginArray();
      for (Map.Entry<Role, List<Match>> role : matches.entrySet()) {
        for (Match match : role.getValue()) {
          why(json, role.getKey(), match);
        }
      }
      json.endArray().endObject();
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + file.name(), broken);
    }
  }

  private static void why(JsonWriter json, Role role, Match match) throws IOException {
    for (Match.Refused refused : match.refused()) {
      json.beginObject().name("team").value(match.team());
      json.name("role").value(role.key());
      json.name("wish").value(refused.person());
      rank(json.name("wish_rank"), refused.rank());
      rank(json.name("got_rank"), match.rank());
      json.name("reason").value(refused.reason().name().toLowerCase(Locale.ROOT));
      rank(json.name("team_rank"), refused.own());
      json.name("taken_by").beginArray();
      for (Match.Holder holder : refused.holders()) {
        json.beginObject().name("team").value(holder.team());
        rank(json.name("rank"), holder.rank()).endObject();
      }
      json.endArray().endObject();
    }
  }

  private static JsonWriter rank(JsonWriter json, OptionalInt rank) throws IOException {
    return rank.isPresent() ? json.value(rank.getAsInt()) : json.nullValue();
  }
}
