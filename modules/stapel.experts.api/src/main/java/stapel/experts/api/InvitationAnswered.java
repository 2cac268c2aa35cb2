package stapel.experts.api;

import java.util.Objects;
import stapel.api.command.Event;

/** An expert accepted or declined an invitation. */
public final class InvitationAnswered implements Event {

  private final String invitation;
  private final String call;
  private final String person;
  private final boolean accepted;

  private InvitationAnswered(String invitation, String call, String person, boolean accepted) {
    this.invitation = Objects.requireNonNull(invitation);
    this.call = Objects.requireNonNull(call);
    this.person = Objects.requireNonNull(person);
    this.accepted = accepted;
  }

  /** The event; see the accessors. */
  public static InvitationAnswered of(
      String invitation, String call, String person, boolean accepted) {
    return new InvitationAnswered(invitation, call, person, accepted);
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

  /** Id of the expert's person. */
  public String person() {
    return person;
  }

  /** True when the expert will read. */
  public boolean accepted() {
    return accepted;
  }
}
