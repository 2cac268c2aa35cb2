package stapel.evaluation.calculation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads moments as ISO 8601: {@code 2026-03-01T18:00:00+03:00}, {@code 2026-03-01 18:00:00}, {@code
 * 2026-03-01}. Only their order matters, so local times are taken as of one zone; times with and
 * without a zone in one file cannot be ordered.
 */
final class SubmissionTimes {
  private boolean zoned;
  private boolean local;

  Optional<Instant> read(String text) {
    String iso = text.strip().replace(' ', 'T');
    try {
      if (iso.matches(".*T.*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)")) {
        Instant moment = OffsetDateTime.parse(iso).toInstant();
        zoned = true;
        return Optional.of(moment);
      }
      LocalDateTime time =
          iso.contains("T") ? LocalDateTime.parse(iso) : LocalDate.parse(iso).atStartOfDay();
      local = true;
      return Optional.of(time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  boolean areMixed() {
    return zoned && local;
  }
}
