package stapel.profile;

import java.util.List;

/** Files are not what they should be. The code is the same in every front end, which words it. */
public final class ProfileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  /**
   * A problem of this kind.
   *
   * @param code stable, for example {@code signature}
   * @param arguments what the message names, in its order
   */
  public ProfileException(String code, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Its stable name. */
  public String code() {
    return code;
  }

  /** What the message names, in its order. */
  public List<Object> arguments() {
    return arguments;
  }
}
