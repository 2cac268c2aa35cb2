package stapel.intake.page;

import gg.jte.Content;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stapel.api.Registries;
import stapel.api.Registry;
import stapel.api.view.ViewRequest;
import stapel.intake.api.CallPart;

/**
 * What other modules add to the page of a call: those whose permission the caller has there, which
 * nobody has where a module is switched off. One that fails is logged and left out, the rest lives.
 */
final class Parts {

  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

  private Parts() {}

  static List<CallPart.Part> of(Registries registries, ViewRequest request, String call) {
    List<CallPart.Part> parts = new ArrayList<>();
    for (Registry.Entry<CallPart> entry : registries.of(CallPart.class).all()) {
      if (!request.may(entry.property("permission"), call)) {
        continue;
      }
      try {
        parts.add(entry.get().part(request, call));
      } catch (RuntimeException e) {
        LOG.warn(
            "asking {} of {} for its part of call {}: left out",
            entry.id(),
            entry.bundle(),
            call,
            e);
      }
    }
    return parts;
  }

  /** The HTML of each part, escaped by its own template. */
  static List<Content> bodies(List<CallPart.Part> parts) {
    List<Content> bodies = new ArrayList<>();
    for (CallPart.Part part : parts) {
      part.body()
          .ifPresent(
              content -> {
                StringWriter html = new StringWriter();
                try {
                  content.writeTo(html);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                String made = html.toString();
                bodies.add(out -> out.writeContent(made));
              });
    }
    return bodies;
  }
}
