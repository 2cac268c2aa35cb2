package stapel.api.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Letters that wait for review and sending. Written inside a command's transaction, sent after it.
 */
@ProviderType
public interface Outbox {

  /**
   * Puts a letter into the outbox.
   *
   * @param scope the scope it belongs to
   * @param to address
   * @param subject one line
   * @param body plain text
   */
  void letter(String scope, String to, String subject, String body);
}
