/** Teams that wait for an hour, or for any hour of a mentor. */
package stapel.mentoring.waiting;
