package stapel.tests.framework.walk;

import java.util.stream.Stream;
import stapel.api.data.Row;

/** Who stands on which side of a session, by the addresses in the lists and not by a view. */
record Sides(Truth truth) {

  private static String address(Actor actor) {
    return "zq" + actor + "@example.org";
  }

  /** The row is about a mentor who has this actor's address, or is that mentor. */
  boolean mentor(Actor actor, Row row) {
    String id = Truth.ref(row, "mentor").orElse(row.ref().id());
    Row mentor = truth.rows("mentoring.mentors").get(id);
    return mentor != null && mentor.text("email").equals(address(actor));
  }

  /** The row is about a team this actor speaks for, or is its application. */
  boolean team(Actor actor, Row row) {
    String id = Truth.ref(row, "application").orElse(row.ref().id());
    return truth.rows("mentoring.contacts").values().stream()
        .filter(contact -> contact.text("email").equals(address(actor)))
        .anyMatch(contact -> Truth.ref(contact, "application").filter(id::equals).isPresent());
  }

  /** The mentor with this actor's address has a session with this team that is not cancelled. */
  boolean met(Actor actor, String application) {
    return truth.rows("mentoring.sessions").values().stream()
        .filter(session -> !session.text("state").equals("cancelled"))
        .filter(
            session -> Truth.ref(session, "application").filter(application::equals).isPresent())
        .anyMatch(session -> mentor(actor, session));
  }

  /** The mentor or the curator of the row has this actor's address. */
  boolean paired(Actor actor, Row row) {
    return Stream.of("mentor", "curator")
        .flatMap(role -> Truth.ref(row, role).stream())
        .map(id -> truth.rows("mentoring.mentors").get(id))
        .anyMatch(mentor -> mentor.text("email").equals(address(actor)));
  }

  /** The actor is a mentor of the call in whose season the team of this application is. */
  boolean season(Actor actor, Row application) {
    boolean mentor =
        truth.rows("mentoring.mentors").values().stream()
            .filter(row -> row.scope().equals(application.scope()))
            .anyMatch(row -> row.text("email").equals(address(actor)));
    return mentor
        && Stream.of("mentoring.contacts", "mentoring.wishes", "mentoring.sessions")
            .flatMap(dataset -> truth.rows(dataset).values().stream())
            .filter(row -> !row.text("state").equals("cancelled"))
            .flatMap(row -> Truth.ref(row, "application").stream())
            .anyMatch(application.ref().id()::equals);
  }
}
