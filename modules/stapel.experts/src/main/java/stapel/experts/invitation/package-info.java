/**
 * Who is asked to read in a call or one application of it, and what they answer. Begin at {@link
 * stapel.experts.invitation.Inviting}.
 */
package stapel.experts.invitation;
