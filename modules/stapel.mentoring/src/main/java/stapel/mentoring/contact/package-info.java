/** Who speaks for a team, and on which side of a session somebody stands. */
package stapel.mentoring.contact;
