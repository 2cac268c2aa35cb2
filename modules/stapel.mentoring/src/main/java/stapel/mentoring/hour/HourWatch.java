package stapel.mentoring.hour;

import java.util.List;
import java.util.Optional;
import stapel.api.command.Call;

/** Who is told, in the same transaction, what becomes of hours. */
public interface HourWatch {

  /** Somebody is about to book for the team of this application. */
  void booking(String application);

  /** A team got a session in this hour. */
  void taken(Hour hour, String application, String session, Call call);

  /**
   * These hours are free now, in the order of their beginnings.
   *
   * @param but id of the application that just gave the hour up and is not to get it back
   */
  void free(List<Hour> hours, Optional<String> but, Call call);

  /** This hour is no longer offered. */
  void gone(Hour hour, Call call);
}
