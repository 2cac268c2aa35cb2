package stapel.mentoring.calculation;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import stapel.mentoring.timetable.Demand;
import stapel.mentoring.timetable.Fit;
import stapel.mentoring.timetable.Mentor;
import stapel.mentoring.timetable.Session;
import stapel.mentoring.timetable.Team;
import stapel.mentoring.timetable.Weights;

/** Writes a demand as {@code problem.json}, which {@link DemandFile} reads back as the same. */
public final class ProblemFile {
  private ProblemFile() {}

  /** The whole demand without its earlier plan, of slots of so many minutes. */
  public static byte[] of(Demand demand, int minutes) {
    return bytes(
        json -> {
          json.name("slots");
          starts(json, demand.slots());
          json.name("slot_min").value(minutes);
          json.name("rooms_per_slot").value(demand.rooms());
          json.name("mentors").beginArray();
          for (Mentor mentor : demand.mentors()) {
            mentor(json, mentor);
          }
          json.endArray().name("teams").beginArray();
          for (Team team : demand.teams()) {
            team(json, team);
          }
          json.endArray().name("fit").beginArray();
          for (Fit fit : demand.fits()) {
            fit(json, fit);
          }
          json.endArray();
          weights(json, demand.weights());
          json.name("locked");
          sessions(json, demand.locked());
        });
  }

  /** Sessions as an earlier plan has them. */
  public static byte[] plan(Collection<Session> sessions) {
    return bytes(
        json -> {
          json.name("sessions");
          sessions(json, sessions);
        });
  }

  private static void mentor(JsonWriter json, Mentor mentor) throws IOException {
    json.beginObject().name("id").value(mentor.id()).name("available");
    starts(json, mentor.available());
    json.name("max_per_day").value(mentor.maxPerDay()).endObject();
  }

  private static void team(JsonWriter json, Team team) throws IOException {
    json.beginObject().name("id").value(team.id());
    json.name("sessions").value(team.sessions());
    json.name("max_per_day").value(team.maxPerDay()).name("available");
    starts(json, team.available());
    json.name("preference").beginObject();
    for (Map.Entry<LocalDateTime, BigDecimal> one : new TreeMap<>(team.preference()).entrySet()) {
      json.name(one.getKey().toString()).value(one.getValue());
    }
    json.endObject().endObject();
  }

  private static void fit(JsonWriter json, Fit fit) throws IOException {
    json.beginObject().name("team").value(fit.team()).name("mentor").value(fit.mentor());
    json.name("fit").value(fit.points());
    json.name("max_meetings").value(fit.maxMeetings());
    json.name("min_days_between").value(fit.minDaysBetween()).endObject();
  }

  private static void weights(JsonWriter json, Weights weights) throws IOException {
    json.name("weights").beginObject();
    json.name("unassigned").value(weights.unassigned());
    json.name("mentor_day").value(weights.mentorDay());
    json.name("gap").value(weights.gap());
    json.name("moved").value(weights.moved()).endObject();
  }

  private static void sessions(JsonWriter json, Collection<Session> sessions) throws IOException {
    json.beginArray();
    for (Session session : sessions.stream().sorted(Session.ORDER).toList()) {
      json.beginObject().name("team").value(session.team());
      json.name("mentor").value(session.mentor());
      json.name("start").value(session.start().toString()).endObject();
    }
    json.endArray();
  }

  private static void starts(JsonWriter json, Collection<LocalDateTime> starts) throws IOException {
    json.beginArray();
    for (LocalDateTime start : new TreeSet<>(starts)) {
      json.value(start.toString());
    }
    json.endArray();
  }

  private interface Members {
    void write(JsonWriter json) throws IOException;
  }

  private static byte[] bytes(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      json.setIndent(" ");
      json.beginObject();
      members.write(json);
      json.endObject();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }
}
