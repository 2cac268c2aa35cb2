package stapel.platform.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out. Opens transactions of its own; thread-safe. */
@ProviderType
public interface Sessions {

  /**
   * Signs in by e-mail and password. The answer takes the same time whether the account exists or
   * not.
   *
   * @param address the client's address, for throttling
   * @return a new session
   * @throws stapel.api.Refusal UNKNOWN_CALLER when they do not fit together, TOO_OFTEN with the
   *     seconds to wait
   */
  Session signIn(String email, String password, String address, String agent, Locale language);

  /**
   * The caller of this session's secret and its token against forgery; empty when expired or
   * revoked.
   */
  Optional<Session> find(String secret);

  /** The caller of a personal access token; empty when unknown, expired or revoked. */
  Optional<Caller> token(String secret);

  /** Ends the session. */
  void signOut(String secret);

  /** Sets the language of a session and of its account. */
  void language(String secret, Locale language);

  /** Keys of the roles the caller has anywhere, sorted. */
  List<String> roles(Caller caller);

  /**
   * One session.
   *
   * @param secret what the cookie holds; only its digest is stored
   * @param forgeryToken what each form must carry
   * @param caller who it is
   * @param mustChangePassword true until the person has replaced the first password; the caller is
   *     then limited to the permission {@code access.change-password}, and a page leads to that
   *     command
   */
  record Session(String secret, String forgeryToken, Caller caller, boolean mustChangePassword) {}
}
