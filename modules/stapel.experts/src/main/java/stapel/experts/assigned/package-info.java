/**
 * Who reads what: assignments as they are stored, made and taken back. Begin at {@link
 * stapel.experts.assigned.StoredAssignments}.
 */
package stapel.experts.assigned;
