/** Sessions for calendar programs, as RFC 5545 has it. */
package stapel.mentoring.calendar;
