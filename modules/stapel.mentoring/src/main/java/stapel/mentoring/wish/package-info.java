/** What teams and mentors want of the season. */
package stapel.mentoring.wish;
