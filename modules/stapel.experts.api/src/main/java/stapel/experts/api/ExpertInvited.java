package stapel.experts.api;

import java.util.Objects;
import java.util.Optional;
import stapel.api.command.Event;

/** An expert was asked to read in a call or a single application of it, or was reminded of it. */
public final class ExpertInvited implements Event {

  private final String invitation;
  private final String call;
  private final String application;
  private final String person;
  private final boolean reminder;

  private ExpertInvited(
      String invitation, String call, String application, String person, boolean reminder) {
    this.invitation = Objects.requireNonNull(invitation);
    this.call = Objects.requireNonNull(call);
    this.application = Objects.requireNonNull(application);
    this.person = Objects.requireNonNull(person);
    this.reminder = reminder;
  }

  /**
   * The event of a new invitation.
   *
   * @param application id of the application, empty for the call as a whole
   */
  public static ExpertInvited invited(
      String invitation, String call, Optional<String> application, String person) {
    return new ExpertInvited(invitation, call, application.orElse(""), person, false);
  }

  /**
   * The event of a reminder.
   *
   * @param application id of the application, empty for the call as a whole
   */
  public static ExpertInvited reminded(
      String invitation, String call, Optional<String> application, String person) {
    return new ExpertInvited(invitation, call, application.orElse(""), person, true);
  }

  @Override
  public String object() {
    return "experts.invitations/" + invitation;
  }

  /** Id of the invitation, the row's in {@code experts.invitations}. */
  public String invitation() {
    return invitation;
  }

  /** Id of the call. */
  public String call() {
    return call;
  }

  /** Id of the application; empty when the invitation is to the call as a whole. */
  public Optional<String> application() {
    return Optional.of(application).filter(id -> !id.isEmpty());
  }

  /** Id of the expert's person. */
  public String person() {
    return person;
  }

  /** True when it is not the first word. */
  public boolean reminder() {
    return reminder;
  }
}
