package stapel.mentoring.session;

import java.time.Instant;

/** A session a plan wants. */
public record WantedSession(String application, String mentor, Instant start) {}
