/**
 * Computed assignments of a call: the preview with its difference to today, and applying it. Begin
 * at {@link stapel.experts.proposal.ProposeAssignment}.
 */
package stapel.experts.proposal;
