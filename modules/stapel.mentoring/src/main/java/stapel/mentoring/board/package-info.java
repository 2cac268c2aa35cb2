/**
 * The timetable as a page. Begin at {@link stapel.mentoring.board.TimetablePage}: all three views
 * draw it.
 */
package stapel.mentoring.board;
