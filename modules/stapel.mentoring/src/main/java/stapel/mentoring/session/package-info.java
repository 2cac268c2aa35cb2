/** Sessions of teams with mentors: booked, moved, cancelled, held. */
package stapel.mentoring.session;
