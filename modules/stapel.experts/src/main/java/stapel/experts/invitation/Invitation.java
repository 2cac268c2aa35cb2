package stapel.experts.invitation;

import java.util.Optional;

/**
 * One invitation.
 *
 * @param expert id of the call's expert
 * @param application id of the application; empty when it is to the call as a whole
 */
public record Invitation(
    String id,
    String call,
    String expert,
    String person,
    Optional<String> application,
    InvitationState state) {}
