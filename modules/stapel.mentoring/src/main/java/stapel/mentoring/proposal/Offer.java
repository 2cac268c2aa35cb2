package stapel.mentoring.proposal;

import java.time.Instant;

/** An hour somebody offers, taken or not. */
record Offer(String mentor, Instant start, int minutes, String zone, String room) {}
