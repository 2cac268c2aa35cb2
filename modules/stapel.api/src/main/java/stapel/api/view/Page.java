package stapel.api.view;

import java.io.IOException;
import java.io.Writer;

/**
 * What a view shows inside the workbench's layout.
 *
 * @param title the page's heading, in the caller's language
 * @param content its HTML, escaped by its template
 */
public record Page(String title, Content content) {

  /** A whole page. */
  public static Page of(String title, Content content) {
    return new Page(title, content);
  }

  /** Writes HTML. */
  @FunctionalInterface
  public interface Content {

    /** Writes it once, to the end. */
    void writeTo(Writer out) throws IOException;
  }
}
