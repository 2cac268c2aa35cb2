package stapel.mentoring.hour;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import stapel.api.Problem;
import stapel.api.Ref;
import stapel.api.Refusal;
import stapel.api.command.Call;
import stapel.api.command.Field;
import stapel.api.command.Result;
import stapel.api.store.StoreException;

/** The rules of offering hours, whoever offers them. */
@Component(service = Offering.class)
public final class Offering {

  private final MentorStore mentors;
  private final HourStore hours;
  private final HourWatch watch;

  /** Over mentors and hours. */
  @Activate
  public Offering(
      @Reference MentorStore mentors, @Reference HourStore hours, @Reference HourWatch watch) {
    this.mentors = mentors;
    this.hours = hours;
    this.watch = watch;
  }

  /** What is asked. */
  record Request(
      @Field(dataset = "mentoring.mentors", subject = true) Ref mentor,
      LocalDate date,
      @Field(max = 5) String time,
      @Field(from = "5", to = "480") int length,
      @Field(from = "1", to = "48") Optional<Integer> count,
      @Field(from = "1", to = "53") Optional<Integer> weeks,
      ZoneId zone,
      @Field(max = 100) Optional<String> room,
      @Field(max = 500) Optional<String> link) {}

  /** Adds the hours; who waits for this mentor gets them first. */
  Result offer(Request request, Call call) {
    CallMentor mentor = mentors.find(request.mentor().id()).orElseThrow();
    List<Hour> offered =
        recurrence(request).starts().stream()
            .map(
                start ->
                    new Hour(
                        call.newId(),
                        mentor.call(),
                        mentor.id(),
                        start,
                        request.length(),
                        request.zone().getId(),
                        request.room().orElse(""),
                        request.link().orElse(""),
                        true))
            .toList();
    try {
      hours.add(offered, call.now());
    } catch (StoreException refused) {
      if (refused.reason() != StoreException.Cause.DUPLICATE) {
        throw refused;
      }
      throw Refusal.of(
          Offering.class, Refusal.Kind.CONFLICT, Problem.at("time", "mentoring.hour.twice"));
    }
    watch.free(offered, Optional.empty(), call);
    return Result.done().count("hours", offered.size());
  }

  private static Recurrence recurrence(Request request) {
    List<Problem> problems = new ArrayList<>();
    Optional<LocalTime> time = time(request.time());
    if (time.isEmpty()) {
      problems.add(Problem.at("time", "mentoring.hour.time", request.time()));
    }
    boolean stepped = time.map(LocalTime::getMinute).orElse(0) % Hour.STEP_MIN == 0;
    if (!stepped || request.length() % Hour.STEP_MIN != 0) {
      problems.add(Problem.at("time", "mentoring.hour.step", Hour.STEP_MIN));
    }
    Optional<Recurrence> recurrence = time.filter(t -> stepped).map(t -> recurrence(request, t));
    recurrence
        .flatMap(Recurrence::passedOver)
        .map(local -> passedOver(local, request.zone()))
        .ifPresent(problems::add);
    if (request.link().filter(link -> !link.matches("https?://\\S+")).isPresent()) {
      problems.add(Problem.at("link", "mentoring.hour.link"));
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(Offering.class, Refusal.Kind.INVALID, problems);
    }
    return recurrence.orElseThrow();
  }

  private static Recurrence recurrence(Request request, LocalTime time) {
    return new Recurrence(
        request.date(),
        time,
        request.zone(),
        request.count().orElse(1),
        request.length(),
        request.weeks().orElse(1));
  }

  private static Problem passedOver(LocalDateTime local, ZoneId zone) {
    return Problem.at("time", "mentoring.hour.passed-over", local, zone.getId());
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** Takes a free hour back. */
  void withdraw(String id, Call call) {
    Hour hour = hours.find(id).orElseThrow();
    if (!hour.free()) {
      throw Refusal.of(Offering.class, Refusal.Kind.CONFLICT, Problem.of("mentoring.hour.booked"));
    }
    watch.gone(hour, call);
    hours.remove(hour.id());
  }
}
