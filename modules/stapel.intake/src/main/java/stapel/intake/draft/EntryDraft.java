package stapel.intake.draft;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody has typed into the form of an application and not handed in.
 *
 * @param id made by the page that was opened
 * @param application id of the application that is corrected, empty for a new one
 * @param title what it is called so far, may be empty
 * @param content texts by the names of the form
 */
record EntryDraft(
    String id,
    long version,
    String call,
    String person,
    String application,
    String title,
    Map<String, String> content,
    Instant saved) {

  EntryDraft {
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
  }
}
