/** The timetable as a page. */
package stapel.mentoring.board;
