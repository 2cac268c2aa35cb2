/** Mentor plans: the planner's proved gaps, and the same demands solved by Timefold. */
package stapel.bench.timetable;
