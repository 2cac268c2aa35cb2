/**
 * Who reads what: assignment of experts to applications within loads, conflicts, locks and quotas.
 *
 * <p>{@link stapel.experts.assignment.OptimalAssignment} has the greatest sum of affinities (Ahuja,
 * Magnanti and Orlin, Network Flows, 1993), {@link stapel.experts.assignment.FairAssignment} serves
 * the worst-served application best (Stelmakh, Shah and Singh, PeerReview4All, 2019), {@link
 * stapel.experts.assignment.RandomAssignment} caps the probability of each pair (Jecmen et al.,
 * Mitigating Manipulation in Peer Review via Randomized Reviewer Assignments, NeurIPS 2020). Where
 * there is none, {@link stapel.experts.assignment.Unassignable} says why in numbers.
 */
package stapel.experts.assignment;
