package stapel.mentoring.calculation;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import stapel.api.command.Upload;
import stapel.api.work.InputFile;
import stapel.api.work.OutputFile;
import stapel.mentoring.timetable.Plan;
import stapel.mentoring.timetable.Session;
import stapel.mentoring.timetable.Shortfall;

/** Reads and writes {@code plan.json}. */
public final class PlanFile {
  private PlanFile() {}

  /** The sessions of an earlier plan; those of people who are no longer there included. */
  static Set<Session> read(InputFile file) {
    return read(file.name(), file::open);
  }

  /** The same of a file that came with a command. */
  public static Set<Session> read(Upload file) {
    return read(file.name(), file::open);
  }

  private static Set<Session> read(String file, JsonInput.Bytes bytes) {
    Faults faults = new Faults(file);
    Starts starts = new Starts(faults);
    Set<Session> sessions = new LinkedHashSet<>();
    boolean[] found = {false};
    new JsonInput(file, bytes, faults)
        .read(
            (name, value) -> {
              if (!name.equals("sessions")) {
                return false;
              }
              found[0] = true;
              value.each(entry -> session(entry, starts).ifPresent(sessions::add));
              return true;
            });
    if (!found[0]) {
      throw faults.refusal("mentoring.json.missing", "sessions");
    }
    faults.refuseIfAny();
    return sessions;
  }

  static Optional<Session> session(Entry entry, Starts starts) {
    Optional<LocalDateTime> start = starts.read(entry.text("start"), entry.path("start"));
    String team = entry.text("team");
    String mentor = entry.text("mentor");
    return start.map(time -> new Session(team, mentor, time));
  }

  static void write(Plan plan, Starts starts, OutputFile file) {
    try (JsonWriter json =
        new JsonWriter(new OutputStreamWriter(file.create(), StandardCharsets.UTF_8))) {
      json.setIndent("  ");
      json.beginObject();
      json.name("objective").value(number(plan.objective()));
      json.name("upper_bound").value(number(plan.upperBound()));
      json.name("gap_pct").value(number(plan.gapPercent()));
      json.name("sessions").beginArray();
      for (Session session : plan.sessions()) {
        json.beginObject().name("team").value(session.team());
        json.name("mentor").value(session.mentor());
        json.name("start").value(starts.written(session.start())).endObject();
      }
      json.endArray();
      json.name("unassigned").beginArray();
      for (Shortfall shortfall : plan.unassigned()) {
        json.beginObject().name("team").value(shortfall.team());
        json.name("missing").value(shortfall.missing());
        json.name("reason").value(shortfall.reason().key()).endObject();
      }
      json.endArray().endObject();
    } catch (IOException broken) {
      throw new UncheckedIOException("writing " + file.name(), broken);
    }
  }

  private static BigDecimal number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
