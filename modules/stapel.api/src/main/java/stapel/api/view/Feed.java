package stapel.api.view;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a program fetches again and again from an address of its own, as a calendar does: {@code
 * /f/<id>/<secret>}. A person who has the permission of its {@link stapel.api.Contribution} makes
 * the address with the command {@code access.renew-address}, which ends the former one, and ends it
 * with {@code access.revoke-token}; the server keeps a digest of the secret only.
 *
 * <p>Called for each request whose address is good and whose person has the permission still, on a
 * thread of the workbench, in a read transaction and with the time limit of a view, as that person:
 * everything comes through {@link ViewRequest#reader}. It changes nothing. It may veto by {@link
 * stapel.api.Refusal}; when it throws, the program gets an error and asks again. The request has
 * neither parameters nor a token against forgery.
 */
@ConsumerType
public interface Feed {

  /** The media type of what it writes, {@code text/calendar; charset=utf-8}. */
  String type();

  /** What is sent; in UTF-8. */
  Page.Content show(ViewRequest request);
}
