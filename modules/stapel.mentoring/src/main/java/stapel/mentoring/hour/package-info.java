/** Mentors of a call and the hours they offer. */
package stapel.mentoring.hour;
