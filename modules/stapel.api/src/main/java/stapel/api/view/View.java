package stapel.api.view;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A page in a perspective, at {@code /v/<id>}, where the default list and form are not enough.
 *
 * <p>Called for each request whose caller has its permission, on a thread of the workbench, in a
 * read transaction and with a time limit. It may veto by {@link stapel.api.Refusal}; when it throws
 * anything else its place shows a card with a reference number and the rest of the workbench lives.
 * It reads only through {@link ViewRequest#reader}, changes nothing, and its HTML comes from a
 * template that escapes.
 */
@ConsumerType
public interface View {

  /** Makes the page. */
  Page show(ViewRequest request);
}
